using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Hosting.Tests.Publishing;

/// <summary>A story as a writer sends it, step by step.</summary>
internal sealed record Parcel(StageRequest Request, Dictionary<string, byte[]> Contents)
{
    public string Version => Request.Version!;

    /// <summary>The content of a part of the package.</summary>
    public VersionFile Part(string name) =>
        Request.Files!.Single(file => file.Name == $"package/{name}.json");

    public static Parcel Of(string script)
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var package = TestDrama.Compile(script, folder).Package;
        Directory.Delete(folder, recursive: true);
        using var zip = new MemoryStream();
        PackageFile.Write(package, "story", zip);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var contents = new Dictionary<string, byte[]>();
        var files = new List<VersionFile>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using (var part = entry.Open())
            {
                part.CopyTo(bytes);
            }
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
            contents[hash] = bytes.ToArray();
            files.Add(new VersionFile($"package/{entry.FullName}", hash, bytes.Length));
        }
        return new Parcel(new StageRequest(package.Version, files), contents);
    }

    public Task<HttpResponseMessage> AnnounceAsync(HttpClient http, string story = "story") =>
        http.PostAsJsonAsync($"/api/staging/{story}", Request);

    public async Task<StageReply> StageAsync(HttpClient http, string story = "story")
    {
        using var answer = await AnnounceAsync(http, story);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<StageReply>())!;
    }

    public Task<HttpResponseMessage> CompleteAsync(HttpClient http, string story = "story") =>
        http.PostAsJsonAsync($"/api/staging/{story}/{Version}/complete", new { });

    /// <summary>Everything from the announcement to the staged version.</summary>
    public async Task<StagedReply> PushAsync(HttpClient http, string story = "story")
    {
        foreach (var missing in (await StageAsync(http, story)).Missing)
        {
            using var put = await PutAsync(
                http,
                missing.Sha256,
                Contents[missing.Sha256].AsMemory((int)missing.Offset),
                missing.Offset
            );
            put.EnsureSuccessStatusCode();
        }
        using var complete = await CompleteAsync(http, story);
        complete.EnsureSuccessStatusCode();
        return (await complete.Content.ReadFromJsonAsync<StagedReply>())!;
    }

    public static async Task<HttpResponseMessage> PutAsync(
        HttpClient http,
        string hash,
        ReadOnlyMemory<byte> bytes,
        long offset = 0
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/blobs/{hash}")
        {
            Content = new ReadOnlyMemoryContent(bytes),
        };
        request.Headers.Add("Upload-Offset", $"{offset}");
        return await http.SendAsync(request);
    }

    /// <summary>How many bytes of a content the server has.</summary>
    public static async Task<long> OffsetAsync(HttpClient http, string hash)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/api/blobs/{hash}");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return Offset(answer.Headers);
    }

    public static long Offset(HttpResponseHeaders headers) =>
        long.Parse(headers.GetValues("Upload-Offset").Single());

    /// <summary>Publishes what was staged, or rolls back.</summary>
    public static async Task<PublishReply> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/published/{path}", body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<PublishReply>())!;
    }
}
