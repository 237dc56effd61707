using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Contract.Host;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories;

// The runtime in a host of its own, as a platform embeds it. Both clients' contract tests play against it: --Data names
// its folder, PUT /stories/{id} publishes the ink of its body while viewers play, and GET /stories/{id}/sessions counts.
var builder = WebApplication.CreateSlimBuilder(args);
var data = builder.Configuration["Data"]!;
using var compiling = new SemaphoreSlim(1, 1);

builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = data });
builder.Services.AddSingleton<IEntitlements, Cashier>();
builder.Services.AddInteractiveDrama(
    builder.Configuration,
    drama =>
    {
        drama.MediaFolder = Path.Combine(data, "media");
        drama.Publishing.Folder = Path.Combine(data, "publishing");
        // Few enough to be reached by a scenario, and back within its patience.
        (drama.Limits.CallBurst, drama.Limits.CallsPerSecond) = (20, 5);
    }
);

var app = builder.Build();
app.MapInteractiveDrama();
app.MapPut(
    "/stories/{id}",
    async (string id, HttpRequest request, StoryPublisher publisher) =>
    {
        await compiling.WaitAsync();
        try
        {
            var file = Path.Combine(data, $"{id}.ink");
            await using (var script = File.Create(file))
            {
                await request.Body.CopyToAsync(script);
            }
            await publisher.PublishAsync(new PublishedStory(id, StoryLoader.Load(file).Package!));
        }
        finally
        {
            compiling.Release();
        }
    }
);
app.MapGet(
    "/stories/{id}/sessions",
    async (string id, IPlaythroughs all) =>
    {
        var sessions = 0;
        await foreach (var _ in all.ReadAsync(id, simulated: false))
        {
            sessions++;
        }
        return sessions;
    }
);
app.Run();
