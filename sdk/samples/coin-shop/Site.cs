using System.Security.Claims;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InteractiveDrama.Samples.CoinShop;

/// <summary>A site whose members play a story, and buy its second episode for play coins.</summary>
public static class Site
{
    /// <summary>Puts the site together; nothing runs yet.</summary>
    /// <param name="args"><c>--urls</c>, <c>--Data</c> (the data folder) and <c>--Player</c> (the built player's script).</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var files = Path.Combine(AppContext.BaseDirectory, "coin-shop");
        var data = builder.Configuration["Data"] ?? "data";
        var player = builder.Configuration["Player"] ?? "drama-player.js";
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => cookie.LoginPath = "/sign-in/guest");
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<Shop>();
        builder.Services.AddSingleton<IEntitlements>(host => host.GetRequiredService<Shop>());
        builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = data });
        builder.Services.AddInteractiveDrama(
            builder.Configuration,
            drama =>
            {
                var story = StoryLoader.Load(Path.Combine(files, "ferry.ink"));
                drama.Stories.Add(new PublishedStory(Shop.Story, story.Package!));
                drama.MediaFolder = Path.Combine(data, "media");
            }
        );

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/sign-in/{name}", SignInAsync);
        app.MapGet("/", () => Results.File(Path.Combine(files, "watch.html"), "text/html"))
            .RequireAuthorization();
        app.MapGet("/player.js", () => Results.File(Path.GetFullPath(player), "text/javascript"));
        app.Services.GetRequiredService<Shop>().Map(app);
        app.MapInteractiveDrama();
        return app;
    }

    private static async Task<IResult> SignInAsync(string name, HttpContext http)
    {
        // Here a site would ask for a password.
        var member = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, name)], "password");
        await http.SignInAsync(new ClaimsPrincipal(member));
        return Results.Redirect("/");
    }
}
