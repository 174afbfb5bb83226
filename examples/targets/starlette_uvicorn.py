"""Python's asyncio:  pip install starlette uvicorn aiomysql && uvicorn --port 8092 --no-access-log starlette_uvicorn:app"""
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
import aiomysql
from demo import DATABASE, NAME, QUERY, draw, row
async def connect():
    app.state.pool = await aiomysql.create_pool(minsize=0, maxsize=32, db=NAME, **DATABASE)
async def demo(request):
    async with app.state.pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute(QUERY, (request.query_params.get("name") or draw(),))
        return JSONResponse([row(*each) for each in await cursor.fetchall()])
async def idle(request):
    draw()
    return JSONResponse([])
app = Starlette(routes=[Route("/demo", demo), Route("/idle", idle)], on_startup=[connect])
