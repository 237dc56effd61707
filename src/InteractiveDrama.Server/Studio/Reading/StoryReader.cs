using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Server.Studio.Projects;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>
/// Compiles what is on a desk: the disk's files with the editor's drafts over them. One reading at a time; of those who
/// wait, the last one asked for is read and the others are let go. Texts read last are not read again.
/// </summary>
internal sealed class StoryReader(ProjectFolder folder) : IDisposable
{
    private static readonly ImmutableArray<string> TagNames =
    [
        .. TagKeys.All.Order(StringComparer.Ordinal),
    ];

    private readonly SemaphoreSlim gate = new(1, 1);
    private int asked;
    private ReadStory? last;

    /// <summary>Reads the desk.</summary>
    /// <param name="drafts">Texts that are not saved yet, by path.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The reading; null when another was asked for meanwhile.</returns>
    public async Task<ReadStory?> ReadLatestAsync(
        ImmutableDictionary<string, string> drafts,
        CancellationToken cancellation
    )
    {
        var number = Interlocked.Increment(ref asked);
        return await ReadAsync(drafts, () => number == Volatile.Read(ref asked), cancellation);
    }

    /// <summary>Reads what is saved, however many ask.</summary>
    public async Task<ReadStory> ReadSavedAsync(CancellationToken cancellation) =>
        (await ReadAsync([], () => true, cancellation))!;

    private async Task<ReadStory?> ReadAsync(
        ImmutableDictionary<string, string> drafts,
        Func<bool> wanted,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (!wanted())
                return null;
            var texts = Texts(drafts);
            var fingerprint = Fingerprint(texts);
            if (last?.Fingerprint != fingerprint)
                last = await Task.Run(() => Compile(texts, fingerprint), cancellation);
            return last;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private ImmutableDictionary<string, string> Texts(ImmutableDictionary<string, string> drafts)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in folder.List())
        {
            try
            {
                texts[path] = drafts.GetValueOrDefault(path) ?? folder.Read(path).Text;
            }
            catch (StudioException)
            {
                // The compiler says of the file what is wrong with it, when the story needs it.
            }
        }

        return texts.ToImmutable();
    }

    private ReadStory Compile(ImmutableDictionary<string, string> texts, string fingerprint)
    {
        var (project, found) = ProjectLoader.Load(folder.Argument, texts);
        var result = StoryCompiler.Compile(project, found);
        var settings = project.Settings;
        return new ReadStory(
            fingerprint,
            new StoryReading(
                result.Diagnostics,
                result.Package?.Version,
                settings.Title,
                result.Package?.Graph,
                new StoryNames(
                    [.. settings.Cast.Select(c => new NamedKey(c.Key, c.Name))],
                    [.. settings.Places.Select(p => new NamedKey(p.Key, p.Name))],
                    ShotGrammar.Terms,
                    TagNames
                )
            ),
            result.Package
        );
    }

    private static string Fingerprint(ImmutableDictionary<string, string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text.Length}\0"));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
