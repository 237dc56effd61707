using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace InteractiveDrama.Exploration.Tests;

/// <summary>A small story of knots, variables, conditions, chance, and choices of every kind.</summary>
public sealed record RandomStory(string Ink)
{
    private const int Knots = 4;

    public static Arbitrary<RandomStory> Any { get; } =
        Gen.Choose(0, int.MaxValue)
            .Select(seed => new RandomStory(new Writer(seed).Story()))
            .ToArbitrary();

    public override string ToString() => Ink;

    private sealed class Writer(int seed)
    {
        private readonly Random random = new(seed);
        private readonly StringBuilder ink = new();
        private int choices;

        public string Story()
        {
            ink.Append("VAR x = 0\nVAR y = 1\nLIST bag = (apple), rope, lamp\n-> k0\n");
            for (var knot = 0; knot < Knots; knot++)
                Knot(knot);
            return ink.ToString();
        }

        private void Knot(int knot)
        {
            ink.Append($"=== k{knot} ===\n");
            if (Chance(3))
                ink.Append("{x > 2: -> END }\n");
            if (!Chance(4))
                ink.Append($"Here is k{knot}{(Chance(2) ? ", {x}" : "")}.\n");
            if (Chance(4))
                ink.Append("{~ One way.|Another.|A third.}\n");
            Change("");
            if (Chance(5))
                ink.Append($"{{ {Condition()}: {Divert()} }}\n");
            var count = random.Next(0, 4);
            for (var i = 0; i < count; i++)
                Choice();
            if (count == 0 || Chance(6))
                ink.Append(
                    $"{(count > 0 ? "- " : "")}{(Chance(6) ? "Nothing more." : Divert())}\n"
                );
        }

        private void Choice()
        {
            ink.Append(Chance(2) ? "+ " : "* ");
            if (Chance(3))
                ink.Append($"{{ {Condition()} }} ");
            ink.Append($"[Choice {choices++}]");
            if (Chance(8))
                ink.Append(" # auto: 1");
            ink.Append('\n');
            Change("    ");
            if (Chance(4))
                ink.Append($"    Taken.{(Chance(3) ? $" # ending: e{random.Next(3)}" : "")}\n");
            ink.Append($"    {Divert()}\n");
        }

        private void Change(string indent)
        {
            if (Chance(2))
                return;
            ink.Append(indent);
            ink.Append(
                random.Next(8) switch
                {
                    0 => "~ x = (x + 1) mod 4",
                    1 => "~ y = (y + x) mod 3",
                    2 => "~ x = RANDOM(0, 2)",
                    3 => "~ bag += rope",
                    4 => "~ bag = LIST_RANDOM(LIST_ALL(bag))",
                    5 => "~ x = 6 / (3 - y)",
                    6 => "~ x = 0",
                    _ => "{shuffle:\n- ~ x = 1\n- ~ y = 2\n}",
                }
            );
            ink.Append('\n');
        }

        private string Condition() =>
            random.Next(6) switch
            {
                0 => "x > 1",
                1 => "y == x",
                2 => "bag ? rope",
                3 => $"k{random.Next(Knots)} > 1",
                4 => $"not k{random.Next(Knots)}",
                _ => "x < 3",
            };

        private string Divert() =>
            random.Next(7) switch
            {
                0 => "-> END",
                1 => "-> DONE",
                _ => $"-> k{random.Next(Knots)}",
            };

        private bool Chance(int of) => random.Next(of) == 0;
    }
}
