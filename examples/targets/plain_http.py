"""Nothing but Python, a thread of the system and a connection for each client:  pip install pymysql && python3 plain_http.py"""
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
import json, pymysql
from demo import DATABASE, NAME, QUERY, draw, row
class Service(BaseHTTPRequestHandler):
    protocol_version, wbufsize, database = "HTTP/1.1", -1, None
    def rows(self, name):
        self.database = self.database or pymysql.connect(database=NAME, **DATABASE)
        with self.database.cursor() as cursor:
            cursor.execute(QUERY, (name,))
            return [row(*each) for each in cursor.fetchall()]
    def do_GET(self):
        url, name = urlsplit(self.path), draw()
        rows = self.rows(parse_qs(url.query).get("name", [name])[0]) if url.path == "/demo" else []
        body = json.dumps(rows).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body))), self.end_headers(), self.wfile.write(body)
    log_message = lambda *_: None
ThreadingHTTPServer(("127.0.0.1", 8091), Service).serve_forever()
