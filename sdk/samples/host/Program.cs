using System.Security.Claims;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Events;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Samples.Host;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

// A site with members of its own that lets them play a story, and shows each the endings they found.
var builder = WebApplication.CreateBuilder(args);
var site = builder.Configuration.GetRequiredSection("Site").Get<Site>()!;

builder
    .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(cookie => cookie.LoginPath = "/sign-in");
builder.Services.AddAuthorization();

builder.Services.AddSingleton<EndingsFound>();
builder.Services.AddSingleton<IDramaEvents>(host => host.GetRequiredService<EndingsFound>());
builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = site.Data });
builder.Services.AddInteractiveDrama(
    builder.Configuration,
    drama =>
    {
        var story = StoryLoader.Load(site.Story);
        drama.Stories.Add(new PublishedStory("story", story.Package ?? throw site.Broken(story)));
        drama.MediaFolder = Path.Combine(site.Data, "media");
    }
);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/sign-in", () => Site.Page("sign-in.html"));
app.MapPost(
    "/sign-in",
    async (HttpContext http) =>
    {
        // Here the site would ask for a password.
        var name = (await http.Request.ReadFormAsync())["name"].ToString();
        var member = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, name)], "password");
        await http.SignInAsync(new ClaimsPrincipal(member));
        return Results.Redirect("/");
    }
);
app.MapGet("/", () => Site.Page("watch.html")).RequireAuthorization();
app.MapGet("/endings", (ClaimsPrincipal who, EndingsFound found) => found.Of(who))
    .RequireAuthorization();
app.MapGet(
    "/drama-player.js",
    () => Results.File(Path.GetFullPath(site.Player), "text/javascript")
);

app.MapInteractiveDrama();
app.Run();
