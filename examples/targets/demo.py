"""What all three answer: the names, the query and the rows of the services, and where DATABASE_HOST and so on say the database is."""
import os, random
CHARACTERS = "1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+=-"
QUERY = "select id, name, create_time, update_time from demo_data where name = %s order by id limit 1000"
def setting(name, default):
    return os.environ.get("DATABASE_" + name, default)
NAME = setting("NAME", "demo")
DATABASE = dict(host=setting("HOST", "127.0.0.1"), port=int(setting("PORT", "3306")), charset="utf8mb4",
                user=setting("USER", "demo"), password=setting("PASSWORD", "demo"), autocommit=True)
def draw():
    return "".join(random.choices(CHARACTERS, k=random.randint(1, 253)))
def row(id, name, created, updated):
    return {"id": id, "name": name, "create_time": created.isoformat() + "Z", "update_time": updated.isoformat() + "Z"}
