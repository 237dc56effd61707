using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Server.Studio;

namespace InteractiveDrama.Server.Tests.Studio;

/// <summary>A server with a studio, a folder of its own, and a project in it.</summary>
internal sealed class TestStudio : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly DramaServer server;

    private TestStudio(DirectoryInfo folder, DramaServer server) =>
        (this.folder, this.server) = (folder, server);

    /// <summary>The project's folder.</summary>
    public string Project => Path.Combine(folder.FullName, "lamp");

    public Uri Address =>
        new(server.Addresses.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));

    /// <summary>What the page was given.</summary>
    public string Token { get; private set; } = "";

    public static async Task<TestStudio> StartAsync(
        string script,
        string urls = "http://127.0.0.1:0"
    )
    {
        var root = Directory.CreateTempSubdirectory("studio");
        var pages = root.CreateSubdirectory("pages").FullName;
        await File.WriteAllTextAsync(Path.Combine(pages, "studio.html"), "token=%STUDIO_TOKEN%");
        var help = root.CreateSubdirectory("help").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(help, "ID1001.md"),
            "# ID1001: ink\n\n<script>alert(1)</script>\n\n## Bad\n\n```ink\n-> nowhere\n```\n"
        );
        var project = root.CreateSubdirectory("lamp").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(project, "drama.yaml"),
            "title: The Lamp\nscript: main.ink\ncast:\n  ada: { name: Ada, look: grey }\n"
        );
        await File.WriteAllTextAsync(Path.Combine(project, "main.ink"), script);
        var made = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [],
                Urls = urls,
                DataFolder = Path.Combine(root.FullName, "data"),
                PagesFolder = pages,
                LogToConsole = false,
                Studio = new StudioOptions { HelpFolder = help },
            }
        );
        await made.StartAsync();
        var studio = new TestStudio(root, made);
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var page = await http.GetAsync("/studio");
        if (page.IsSuccessStatusCode)
            studio.Token = (await page.Content.ReadAsStringAsync())["token=".Length..];
        return studio;
    }

    /// <summary>The studio's own page, as a browser sends for it.</summary>
    public HttpClient Page()
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Add("X-Studio-Token", Token);
        http.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return http;
    }

    public async Task<JsonElement> OpenAsync(HttpClient page)
    {
        using var answer = await page.PostAsJsonAsync(
            "/studio/api/projects",
            new { open = Project }
        );
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
