"""Python's asyncio:  pip install starlette uvicorn && uvicorn --port 8092 --no-access-log starlette_uvicorn:app"""
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def idle(request):
    return JSONResponse([])

app = Starlette(routes=[Route("/idle", idle)])
