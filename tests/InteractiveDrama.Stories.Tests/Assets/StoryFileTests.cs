using System.Security.Cryptography;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Assets;

public sealed class StoryFileTests : IDisposable
{
    private const string Yaml = """
        title: The Ferry
        cast:
          mei: { name: Mei, references: [cast/mei.png] }
        """;

    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1];
    private readonly TempFolder folder = new();

    public StoryFileTests()
    {
        folder.Write("main.ink", "# music: rain\nMei: You came.\n-> END\n");
        folder.Write("drama.yaml", Yaml);
        File.WriteAllBytes(folder.Write("cast/mei.png", ""), Png);
        folder.Write("audio/rain.ogg", "OggS");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void References_and_sounds_are_in_the_package_with_their_bytes_and_outside_its_version()
    {
        var package = Compile().Package!;
        package
            .Parts.Files.Select(f => (f.Path, f.Type))
            .ShouldBe([("audio/rain.ogg", "audio/ogg"), ("cast/mei.png", "image/png")]);
        package.Parts.Files[1].Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Png)));
        var read = Through(package);
        read.Parts.Files.Select(f => (f.Path, f.Type, f.Sha256))
            .ShouldBe(package.Parts.Files.Select(f => (f.Path, f.Type, f.Sha256)));
        read.Parts.Files[1].Content.ToArray().ShouldBe(Png);

        folder.Write("audio/rain.ogg", "OggS, better");
        Compile().Package!.Version.ShouldBe(package.Version);
    }

    [Fact]
    public void Equal_files_are_kept_once_under_their_hash()
    {
        folder.Write("audio/storm.ogg", "OggS");
        var package = Compile().Package!;
        using var bytes = new MemoryStream();
        PackageFile.Write(package, "ferry", bytes);
        using var zip = new System.IO.Compression.ZipArchive(bytes);
        zip.Entries.Count(e => e.FullName.StartsWith("files/", StringComparison.Ordinal))
            .ShouldBe(2);
        Through(package).Parts.Files.Length.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_was_changed_in_the_package_is_refused()
    {
        using var bytes = new MemoryStream();
        PackageFile.Write(Compile().Package!, "ferry", bytes);
        var changed = bytes.ToArray();
        var at = changed.AsSpan().IndexOf(Png);
        changed[at + 8] ^= 1;
        Should
            .Throw<InvalidPackageException>(() => PackageFile.Read(new MemoryStream(changed)))
            .Message.ShouldContain("changed after it was built");
    }

    [Fact]
    public void Of_two_files_with_one_name_the_first_ending_counts()
    {
        folder.Write("audio/rain.mp3", "ID3");
        StorySounds.Of(Compile().Package!.Parts.Files)["rain"].Type.ShouldBe("audio/mpeg");
    }

    [Theory]
    [InlineData("audio/rain.ogg", "<html>", "is not an M4A, MP3, WAV or Ogg sound")]
    [InlineData("cast/mei.png", "OggS", "is not a PNG, JPEG or WebP picture")]
    public void A_file_that_is_not_what_its_name_says_is_left_out(
        string file,
        string text,
        string message
    )
    {
        folder.Write(file, text);
        var result = Compile();
        result
            .Diagnostics.Single(d => d.Code == Codes.MediaFile)
            .Message.ShouldBe($"'{file}' {message}.");
        result.Package!.Parts.Files.ShouldNotContain(f => f.Path == file);
    }

    [Fact]
    public void A_missing_reference_is_told_at_its_card()
    {
        File.Delete(Path.Combine(folder.Path, "cast/mei.png"));
        var found = Compile().Diagnostics.Single(d => d.Code == Codes.MediaFile);
        (found.File, found.Line).ShouldBe(("drama.yaml", 3));
    }

    [Fact]
    public void A_folder_of_sounds_that_leads_out_of_the_project_is_not_followed()
    {
        using var outside = new TempFolder();
        outside.Write("rain.ogg", "OggS");
        Directory.Delete(Path.Combine(folder.Path, "audio"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "audio"), outside.Path);
        var result = Compile();
        result
            .Diagnostics.Select(d => d.Code)
            .ShouldBe([Codes.MediaFile, Codes.UnknownSound], ignoreOrder: true);
        result.Package!.Parts.Files.ShouldNotContain(f => f.Path.StartsWith("audio"));
    }

    [Theory]
    [InlineData("# music: rian", Codes.UnknownSound, "Did you mean 'rain'?")]
    [InlineData("# sfx: rain.ogg", Codes.UnknownSound, "Leave the ending out: 'rain'.")]
    [InlineData(
        "# music: rain, softly",
        Codes.SoundWords,
        "Write a fade in seconds: '# music: rain, fade 2s'."
    )]
    [InlineData(
        "# ambience:",
        Codes.SoundWords,
        "Write '# ambience: rain', or '# ambience: none'."
    )]
    public void A_tag_of_sound_is_told_what_to_be(string tag, string code, string help)
    {
        folder.Write("main.ink", $"{tag}\nMei: You came.\n-> END\n");
        var found = Compile().Diagnostics.Single(d => d.Severity == Severity.Warning);
        (found.Code, found.Help, found.Line).ShouldBe((code, help, 1));
    }

    private CompilationResult Compile() => StoryCompiler.Compile(folder.Path);

    private static StoryPackage Through(StoryPackage package)
    {
        using var bytes = new MemoryStream();
        PackageFile.Write(package, "ferry", bytes);
        bytes.Position = 0;
        return PackageFile.Read(bytes).Package;
    }
}
