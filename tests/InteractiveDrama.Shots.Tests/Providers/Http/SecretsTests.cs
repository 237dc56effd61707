using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Http;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

public sealed class SecretsTests
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(20261121, 1);

    [Fact]
    public void No_six_letters_of_a_key_stand_together_in_what_is_said() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Messages().ToArbitrary(),
                message =>
                {
                    var (key, text) = message;
                    var said = new Secrets([$"Bearer {key}"]).Clean(text);
                    for (var at = 0; at + 6 <= key.Length; at++)
                        said.ShouldNotContain(key.Substring(at, 6), Case.Insensitive);
                }
            )
        );

    [Fact]
    public void What_has_no_key_in_it_is_said_as_it_is() =>
        new Secrets(["Bearer sk-0123456789"])
            .Clean("The size is wrong: 1 to 10 are taken.")
            .ShouldBe("The size is wrong: 1 to 10 are taken.");

    // Words with whole keys, and pieces of keys, put in between.
    private static Gen<(string Key, string Text)> Messages() =>
        from key in Gen.Elements("abcdefABCDEF0123-".ToCharArray())
            .ArrayOf(20)
            .Select(c => "sk-" + new string(c))
        from start in Gen.Choose(0, 16)
        from length in Gen.Choose(0, key.Length - start)
        from words in Gen.Elements("key ", "is ", "wrong\n", "ab", "sk-", key).ArrayOf(6)
        select (key, $"{string.Concat(words)}{key.AsSpan(start, length)}***");
}
