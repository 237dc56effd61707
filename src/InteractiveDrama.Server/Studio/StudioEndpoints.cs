using System.Collections.Immutable;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Server.Studio.Help;
using InteractiveDrama.Server.Studio.Http;
using InteractiveDrama.Server.Studio.Projects;
using InteractiveDrama.Stories.Projects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Server.Studio;

/// <summary>The writer's desk at <c>/studio</c>: there on loopback alone (docs/studio.md).</summary>
internal static class StudioEndpoints
{
    private const long MostBytes = 32 * 1024 * 1024;

    /// <summary>Registers what the studio is made of.</summary>
    public static IServiceCollection AddStudio(
        this IServiceCollection services,
        DramaServerOptions options
    ) =>
        services
            .AddSingleton(options.Studio)
            .AddSingleton(host => new StudioGuard(
                options.Urls,
                host.GetRequiredService<IOptions<DramaOptions>>().Value.Market
            ))
            .AddSingleton(host => new StudioPage(
                host.GetRequiredService<StudioGuard>(),
                options.PagesFolder
            ))
            .AddSingleton<StudioFilter>()
            .AddSingleton(new HelpPages(options.Studio.HelpFolder))
            .AddSingleton(new RecentProjects(options.DataFolder))
            .AddSingleton(host => new OpenProjects(
                options.Studio,
                host.GetRequiredService<RecentProjects>(),
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<StoryPublisher>()
            ));

    /// <summary>Maps the page and what it asks for.</summary>
    public static void MapStudio(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<StudioPage>();
        app.MapGet("/studio", page.ServeAsync);
        app.MapGet("/studio/{project}", page.ServeAsync);
        // The built page without its token is of no use to anybody.
        app.MapGet("/studio.html", () => TypedResults.NotFound());
        var api = app.MapGroup("/studio/api");
        api.AddEndpointFilter(app.Services.GetRequiredService<StudioFilter>());
        api.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
        api.MapGet("home", Home);
        api.MapGet("folders", (string? path) => TypedResults.Ok(FolderBrowser.List(path)));
        api.MapGet("help/{code}", Help);
        api.MapPost("projects", OpenAsync);
        var project = api.MapGroup("projects/{id}");
        project.MapGet("", ViewAsync);
        project.MapGet(
            "file",
            (string id, string path, OpenProjects all) => all.Find(id).Folder.Read(path)
        );
        project.MapPut("file", SaveAsync);
        project.MapGet("stamps", Stamps);
        project.MapPost("check", CheckAsync);
        project.MapGet("posters", PostersAsync);
        project.MapPost("rehearsals", RehearseAsync);
        project.MapPost(
            "places",
            (string id, PlacesRequest request, OpenProjects all) =>
                all.Find(id).Places(request.Ids.IsDefault ? [] : request.Ids)
        );
    }

    private static HomeView Home(
        OpenProjects projects,
        RecentProjects recent,
        StudioOptions options
    ) =>
        new(
            [.. recent.All().Select(Card)],
            [
                .. projects
                    .Bundled()
                    .Select(Card)
                    .Select(c => c with { Writable = c.Writable && !options.CopiesBundled }),
            ],
            OpenProjects.DefaultParent
        );

    private static ProjectCard Card(string path)
    {
        var folder = new ProjectFolder(path);
        return new ProjectCard(
            ProjectLoader.Load(path).Project.Settings.Title,
            path,
            folder.IsWritable
        );
    }

    private static ContentHttpResult Help(string code, HelpPages pages) =>
        pages.Html(code) is { } html
            ? TypedResults.Content(html, "text/html; charset=utf-8")
            : throw StudioException.Missing($"There is no page about {code} yet.");

    private static async Task<ProjectView> OpenAsync(
        OpenRequest request,
        OpenProjects projects,
        CancellationToken cancellation
    )
    {
        var project =
            request.New is { } name ? projects.Make(request.In, name)
            : request.Copy is { } source ? projects.Copy(source, request.In)
            : request.Open is { } path ? projects.Open(path)
            : throw StudioException.Bad("Say what to open: a folder, or the name of a new story.");
        return await ViewOfAsync(project, cancellation);
    }

    private static Task<ProjectView> ViewAsync(
        string id,
        OpenProjects projects,
        CancellationToken cancellation
    ) => ViewOfAsync(projects.Find(id), cancellation);

    private static async Task<ProjectView> ViewOfAsync(
        OpenProject project,
        CancellationToken cancellation
    )
    {
        // Whoever opens a desk plays what is on the disk now, not what was there when the server started.
        var (reading, _) = await project.PublishAsync(cancellation);
        return new ProjectView(
            project.Id,
            project.Folder.Argument,
            project.Folder.IsWritable,
            ProjectLoader.Load(project.Folder.Argument).Project.Settings.Script,
            project.Folder.List(),
            reading,
            project.Served?.Version
        );
    }

    private static async Task<IResult> CheckAsync(
        string id,
        CheckRequest request,
        OpenProjects projects,
        CancellationToken cancellation
    )
    {
        var drafts = request.Drafts ?? [];
        if (drafts.Values.Any(text => text.Length > ProjectFolder.MostBytes))
            throw StudioException.Bad(
                "A script is larger than 4 MB; divide it into several files."
            );
        var read = await projects.Find(id).Reader.ReadLatestAsync(drafts, cancellation);
        // A later text is already on its way.
        return read is null ? TypedResults.NoContent() : TypedResults.Ok(read.Reading);
    }

    private static async Task<IResult> SaveAsync(
        string id,
        SaveRequest request,
        OpenProjects projects,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var project = projects.Find(id);
        var saved = await project.SaveAsync(
            request.Path,
            request.Text,
            request.Stamp,
            cancellation
        );
        if (saved is not null)
            http.Response.Headers["Server-Timing"] = saved.Times.Header;
        return saved is not null
            ? TypedResults.Ok(saved)
            : TypedResults.Conflict(
                project.Folder.Stamp(request.Path) is null
                    ? new ProjectText(request.Path, "", "")
                    : project.Folder.Read(request.Path)
            );
    }

    private static async Task<RehearsalView> RehearseAsync(
        string id,
        RehearsalRequest request,
        OpenProjects projects,
        Rehearsals rehearsals,
        CancellationToken cancellation
    )
    {
        var project = projects.Find(id);
        var way = request is { File: { } file, Line: { } line }
            ? await project.WayAsync(file, line, cancellation)
                ?? throw StudioException.Missing(
                    "No way was found to that line: nothing may lead there."
                )
            : null;
        var (session, key, beat) = await rehearsals.OpenAsync(
            id,
            OpenProject.Seed,
            way?.Choices ?? []
        );
        return new RehearsalView(session, key, beat, way?.Id);
    }

    private static async Task<ImmutableDictionary<string, string>> PostersAsync(
        string id,
        OpenProjects projects,
        StoryCatalogue catalogue,
        BeatPosters posters,
        CancellationToken cancellation
    ) =>
        catalogue.Find(projects.Find(id).Id) is { } story
            ? await posters.OfAsync(story, cancellation)
            : [];

    private static ImmutableDictionary<string, string> Stamps(string id, OpenProjects projects)
    {
        var folder = projects.Find(id).Folder;
        return folder
            .List()
            .Select(path => (Path: path, Stamp: folder.Stamp(path)))
            .Where(file => file.Stamp is not null)
            .ToImmutableDictionary(file => file.Path, file => file.Stamp!, StringComparer.Ordinal);
    }
}
