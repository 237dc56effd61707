using InteractiveDrama.Analytics.Experiments;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Experiments;

public sealed class GrowthBookHashTests
{
    // The vectors that every GrowthBook SDK is tested with.
    [Theory]
    [InlineData("", "a", 1, .22)]
    [InlineData("", "b", 1, .077)]
    [InlineData("b", "a", 1, .946)]
    [InlineData("ef", "d", 1, .652)]
    [InlineData("asdf", "8952klfjas09ujk", 1, .549)]
    [InlineData("", "123", 1, .011)]
    [InlineData("", "___)((*\":&", 1, .563)]
    [InlineData("seed", "a", 2, .0505)]
    [InlineData("seed", "b", 2, .2696)]
    [InlineData("foo", "ab", 2, .2575)]
    [InlineData("foo", "def", 2, .2019)]
    [InlineData("90850943850283058242805", "123", 2, .7516)]
    [InlineData("()**(%$##$%#$#", "___)((*\":&", 2, .0128)]
    public void Buckets_are_the_published_ones(
        string seed,
        string value,
        int version,
        double bucket
    ) => GrowthBookHash.Bucket(seed, value, version).ShouldBe(bucket);

    // Computed with the JavaScript SDK's own lines: charCodeAt, not bytes. UTF-8 would give .8807 and .8890.
    [Theory]
    [InlineData("seed", "zoë", .9207)]
    [InlineData("seed", "渡轮", .1662)]
    public void Other_letters_count_by_their_UTF16_code_units(
        string seed,
        string value,
        double bucket
    ) => GrowthBookHash.Bucket(seed, value).ShouldBe(bucket);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Another_version_is_refused(int version) =>
        Should.Throw<ArgumentOutOfRangeException>(() => GrowthBookHash.Bucket("s", "v", version));

    [Fact]
    public void Two_experiments_share_viewers_out_independently()
    {
        // 2 × 2 cells of 20,000 viewers: 5,000 each; chi-square with 3 degrees below its 99.9 % quantile, 16.27.
        var cells = new int[4];
        for (var viewer = 0; viewer < 20_000; viewer++)
        {
            var one = GrowthBookHash.Bucket("button", $"viewer-{viewer}") < .5 ? 0 : 1;
            var other = GrowthBookHash.Bucket("timer", $"viewer-{viewer}") < .5 ? 0 : 1;
            cells[(2 * one) + other]++;
        }

        cells.Sum(n => Math.Pow(n - 5000, 2) / 5000).ShouldBeLessThan(16.27);
    }
}
