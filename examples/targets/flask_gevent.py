"""Python's gevent:  pip install flask gevent pymysql sqlalchemy && python3 flask_gevent.py"""
from gevent import monkey; monkey.patch_all()
from contextlib import closing
from flask import Flask, jsonify, request
from gevent.pywsgi import WSGIServer
from sqlalchemy.pool import QueuePool
import pymysql
from demo import DATABASE, NAME, QUERY, draw, row
app = Flask(__name__)
pool = QueuePool(lambda: pymysql.connect(database=NAME, **DATABASE), pool_size=32, max_overflow=0, reset_on_return=None)
@app.get("/demo")
def demo():
    with closing(pool.connect()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(QUERY, (request.args.get("name") or draw(),))
        return jsonify([row(*each) for each in cursor.fetchall()])
@app.get("/idle")
def idle():
    draw()
    return jsonify([])
if __name__ == "__main__":
    WSGIServer(("127.0.0.1", 8093), app, log=None).serve_forever()
