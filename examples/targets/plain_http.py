"""Nothing but Python, a thread of the system for each connection:  python3 plain_http.py"""
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Service(BaseHTTPRequestHandler):
    protocol_version, wbufsize = "HTTP/1.1", -1
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2"), self.end_headers(), self.wfile.write(b"[]")
    log_message = lambda *_: None
ThreadingHTTPServer(("127.0.0.1", 8091), Service).serve_forever()
