using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Library;

public sealed class BackupFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Data => Path.Combine(folder.Path, "data");

    private string Copy => Path.Combine(folder.Path, "monday.db");

    private string Restored => Path.Combine(folder.Path, "restored");

    [Fact]
    public async Task Media_and_published_versions_come_back_with_the_database()
    {
        var file = await KeptLibrary.AddAsync(Data, "take_1");
        var blob = Blob("a package");

        var saved = await Run.Of("backup", "--data", Data, "-o", Copy);
        var back = await Run.Of("restore", Copy, "--data", Restored);

        saved.Code.ShouldBe(ExitCodes.Fine, saved.Said);
        back.Code.ShouldBe(ExitCodes.Fine, back.Said);
        (await File.ReadAllTextAsync(KeptLibrary.PathOf(Restored, file))).ShouldBe("take_1");
        (
            await File.ReadAllTextAsync(Path.Combine(Restored, Path.GetRelativePath(Data, blob)))
        ).ShouldBe("a package");
        (await Run.Of("takes", "verify", "--data", Restored)).Code.ShouldBe(ExitCodes.Fine);
    }

    [Fact]
    public async Task What_is_damaged_is_not_copied_and_the_rest_is()
    {
        var damaged = await KeptLibrary.AddAsync(Data, "take_1");
        var sound = await KeptLibrary.AddAsync(Data, "take_2");
        await File.WriteAllTextAsync(KeptLibrary.PathOf(Data, damaged), "damage");

        var saved = await Run.Of("backup", "--data", Data, "-o", Copy);

        saved.Code.ShouldBe(ExitCodes.Failed);
        saved.Said.ShouldContain(damaged.Sha256);
        Directory
            .GetFiles(Copy + ".files", "*", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .ShouldBe([sound.Sha256]);
    }

    private string Blob(string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return folder.Write(Path.Combine("data", "publishing", "blobs", hash[..2], hash), text);
    }
}
