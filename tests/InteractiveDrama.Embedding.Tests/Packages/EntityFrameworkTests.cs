using System.Reflection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>
/// EF Core 6 and a host's own, newer EF Core cannot run in one process: nothing but the SQLite store may bring it.
/// </summary>
public sealed class EntityFrameworkTests
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string Store = "InteractiveDrama.Storage.Sqlite";

    public static TheoryData<string> Others => [.. Family.Folders.Keys.Where(id => id != Store)];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_assembly_that_is_reached_knows_it(string package) =>
        Reached(package).ShouldAllBe(name => !name.StartsWith(EntityFramework));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_package_that_is_brought_is_its(string package) =>
        Family.Brings(package).ShouldAllBe(brought => !brought.Id.StartsWith(EntityFramework));

    [Fact]
    public void The_SQLite_store_brings_it()
    {
        // If it did not, the two tests above would look in the wrong place.
        Reached(Store).ShouldContain(EntityFramework);
        Family.Brings(Store).ShouldContain(brought => brought.Id == EntityFramework);
    }

    /// <summary>The assemblies that one refers to, directly or through others; those of the frameworks are not entered.</summary>
    private static HashSet<string> Reached(string package)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { package };
        var open = new Queue<string>([package]);
        while (open.TryDequeue(out var name))
        {
            if (!File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")))
            {
                continue;
            }
            foreach (var next in Assembly.Load(name).GetReferencedAssemblies())
            {
                if (reached.Add(next.Name!))
                {
                    open.Enqueue(next.Name!);
                }
            }
        }
        return reached;
    }
}
