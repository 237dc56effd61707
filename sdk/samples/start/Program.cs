using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = "data" });
builder.Services.AddInteractiveDrama(
    builder.Configuration,
    drama =>
    {
        drama.Stories.Add(new PublishedStory("lamp", StoryLoader.Load("story.ink").Package!));
        drama.MediaFolder = "data/media";
    }
);

var app = builder.Build();
app.UseFileServer();
app.MapInteractiveDrama();
app.Run();
