"""Python's gevent:  pip install flask gevent && python3 flask_gevent.py"""
from gevent import monkey; monkey.patch_all()
from flask import Flask, jsonify
from gevent.pywsgi import WSGIServer
app = Flask(__name__)
@app.get("/idle")
def idle():
    return jsonify([])
if __name__ == "__main__":
    WSGIServer(("127.0.0.1", 8093), app, log=None).serve_forever()
