using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Library;

public sealed class TakesUpkeepTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Media_that_no_take_names_go_and_a_dry_run_only_says_so()
    {
        var shown = await KeptLibrary.AddAsync(folder.Path, "take_shown");
        var nobodys = await KeptLibrary.PutAsync(folder.Path, "nobody's");
        var young = await KeptLibrary.PutAsync(folder.Path, "young");
        KeptLibrary.Age(folder.Path, shown);
        KeptLibrary.Age(folder.Path, nobodys);

        var dry = await TakesAsync("gc", "--dry-run", "--format", "json");
        File.Exists(KeptLibrary.PathOf(folder.Path, nobodys)).ShouldBeTrue();
        var run = await TakesAsync("gc");

        dry.Code.ShouldBe(ExitCodes.Fine, dry.Said);
        var page = JsonDocument.Parse(dry.Output).RootElement;
        page.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        page.GetProperty("removed")
            .EnumerateArray()
            .Select(file => file.GetProperty("sha256").GetString())
            .ShouldBe([nobodys.Sha256]);
        run.Output.ShouldContain("Removed 1 files");
        File.Exists(KeptLibrary.PathOf(folder.Path, nobodys)).ShouldBeFalse();
        File.Exists(KeptLibrary.PathOf(folder.Path, shown)).ShouldBeTrue();
        File.Exists(KeptLibrary.PathOf(folder.Path, young)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_files_of_takes_that_are_not_published_go_when_they_are_asked_for()
    {
        var shown = await KeptLibrary.AddAsync(folder.Path, "take_shown");
        var kept = await KeptLibrary.AddAsync(folder.Path, "take_kept", publish: false);
        KeptLibrary.Age(folder.Path, shown);
        KeptLibrary.Age(folder.Path, kept);

        await TakesAsync("gc");
        File.Exists(KeptLibrary.PathOf(folder.Path, kept)).ShouldBeTrue();
        await TakesAsync("gc", "--unpublished-after", "30d");

        File.Exists(KeptLibrary.PathOf(folder.Path, kept)).ShouldBeFalse();
        File.Exists(KeptLibrary.PathOf(folder.Path, shown)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_damaged_is_put_aside_and_said_with_its_take()
    {
        var file = await KeptLibrary.AddAsync(folder.Path, "take_1");
        (await TakesAsync("verify")).Code.ShouldBe(ExitCodes.Fine);
        await File.WriteAllTextAsync(KeptLibrary.PathOf(folder.Path, file), "damage");

        var found = await TakesAsync("verify", "--format", "json");
        var again = await TakesAsync("verify");

        found.Code.ShouldBe(ExitCodes.Failed);
        var page = JsonDocument.Parse(found.Output).RootElement;
        page.GetProperty("damaged")[0].GetProperty("sha256").GetString().ShouldBe(file.Sha256);
        page.GetProperty("missing")[0].GetProperty("take").GetString().ShouldBe("take_1");
        page.GetProperty("missing")[0].GetProperty("published").GetBoolean().ShouldBeTrue();
        again.Output.ShouldContain("take_1 (ferry, pier_007, published) has lost its rendition");
    }

    [Theory]
    [InlineData("gc")]
    [InlineData("verify")]
    public async Task Where_there_is_no_database_nothing_is_touched(string command)
    {
        var file = await KeptLibrary.PutAsync(folder.Path, "somebody's");
        KeptLibrary.Age(folder.Path, file);

        var run = await TakesAsync(command);

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("There is no database in");
        File.Exists(KeptLibrary.PathOf(folder.Path, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_time_that_is_none_is_said_by_the_options_name()
    {
        var run = await TakesAsync("gc", "--unpublished-after", "soon");

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("'soon' is no time for --unpublished-after");
    }

    [Fact]
    public async Task A_bucket_of_the_settings_without_its_keys_is_said_in_a_sentence()
    {
        await KeptLibrary.AddAsync(folder.Path, "take_1");
        var config = folder.Write(
            "server.json",
            """{ "Media": { "Store": "s3", "S3": { "Bucket": "b", "AccessKeyVariable": "NO_SUCH_KEY" } } }"""
        );

        var run = await TakesAsync("verify", "--config", config);

        run.Code.ShouldBe(ExitCodes.Environment);
        run.Said.ShouldContain(
            "Media:S3:AccessKeyVariable names the environment variable 'NO_SUCH_KEY'"
        );
    }

    private Task<Run> TakesAsync(params string[] args) =>
        Run.Of(["takes", .. args, "--data", folder.Path]);
}
