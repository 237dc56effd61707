using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.S3.Tests;

public sealed class S3MediaOptionsTests
{
    [Fact]
    public void What_is_missing_is_said_by_name_and_no_key_is()
    {
        var options = new S3MediaOptions
        {
            Endpoint = new Uri("ftp://files"),
            SecretKeyVariable = "MEDIA_SECRET",
        };

        options
            .Problems("Media:S3", name => name == "AWS_ACCESS_KEY_ID" ? "AKID" : null)
            .ShouldBe([
                "Media:S3:Bucket is missing; name the bucket that media are kept in.",
                "Media:S3:Endpoint is 'ftp://files/'; it must be an address such as https://minio.example:9000.",
                "Media:S3:SecretKeyVariable names the environment variable 'MEDIA_SECRET', which is not set.",
            ]);
    }

    [Fact]
    public void What_is_there_is_no_problem() =>
        new S3MediaOptions { Bucket = "media" }
            .Problems("Media:S3", _ => "a key")
            .ShouldBeEmpty();
}
