namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>Programs that stand on the packages.</summary>
internal static class Consumers
{
    /// <summary>Signs in at the sample host and takes the first choice until the story ends.</summary>
    public const string Player = """
        using InteractiveDrama.Client;
        using InteractiveDrama.Protocol;

        var site = new Uri(args[0]);
        using var cookies = new HttpClientHandler();
        using var pages = new HttpClient(cookies) { BaseAddress = site };
        await pages.PostAsync("/sign-in", new FormUrlEncodedContent([new("name", "ada")]));

        await using var client = new DramaClient(
            new DramaClientOptions
            {
                Server = site,
                Cookies = cookies.CookieContainer,
                Format = WireFormat.MessagePack,
            }
        );
        var reply = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        while (reply.Beat!.Choices is [var first, ..])
        {
            reply = await client.ChooseAsync(first.Id);
        }
        Console.WriteLine(reply.Beat.Ending!.Id);
        """;

    /// <summary>Has a database of its own, and the runtime beside it.</summary>
    public const string OwnDatabase = """
        using InteractiveDrama.Client;
        using InteractiveDrama.Hosting;
        using InteractiveDrama.Hosting.Stories;
        using Microsoft.EntityFrameworkCore;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddDbContext<Members>(members => members.UseInMemoryDatabase("members"));
        builder.Services.AddInteractiveDrama(_ => { });
        var app = builder.Build();
        await using var client = new DramaClient(new Uri("http://127.0.0.1"));
        using var scope = app.Services.CreateScope();
        var members = scope.ServiceProvider.GetRequiredService<Members>();
        members.Add(new Member { Name = "ada" });
        await members.SaveChangesAsync();
        var count = await members.All.CountAsync(member => member.Name == "ada");
        var stories = app.Services.GetRequiredService<StoryCatalogue>().All.Length;
        var version = typeof(DbContext).Assembly.GetName().Version!.Major;
        Console.WriteLine($"EF Core {version}: {count} member, stories served: {stories}");

        public sealed class Member
        {
            public int Id { get; set; }
            public required string Name { get; set; }
        }

        public sealed class Members(DbContextOptions<Members> options) : DbContext(options)
        {
            public DbSet<Member> All => Set<Member>();
        }
        """;
}
