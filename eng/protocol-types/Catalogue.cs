using System.Collections.Immutable;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>The records and enums that go over the wire, and which way.</summary>
internal sealed record Catalogue
{
    /// <summary>Every record, by name.</summary>
    public required ImmutableArray<Record> Records { get; init; }

    /// <summary>Every enum, by name.</summary>
    public required ImmutableArray<Type> Enums { get; init; }

    /// <summary>The records that a server sends.</summary>
    public IEnumerable<Record> Replies => Records.Where(record => !record.IsSentByClients);

    /// <summary>
    /// What these types are on the wire. A client sends the records called <c>…Request</c> and what only they hold; a server
    /// sends the others.
    /// </summary>
    public static Catalogue Of(IEnumerable<Type> types)
    {
        var all = types.OrderBy(Spelling.Of, StringComparer.Ordinal).ToImmutableArray();
        // What the compiler gives to every record class.
        var records = all.Where(type => type.GetMethod("<Clone>$") is not null)
            // What is written once and sent to many is the reply it holds.
            .Where(type => type.GetProperties().Any(Field.IsOnTheWire))
            .ToImmutableArray();
        var asked = Reach(records.Where(IsRequest));
        var sent = Reach(records.Where(record => !asked.Contains(record)));
        return new Catalogue
        {
            Records =
            [
                .. records.Select(type =>
                    Record.Of(type, asked.Contains(type) && !sent.Contains(type))
                ),
            ],
            Enums = [.. all.Where(type => type.IsEnum && asked.Union(sent).Contains(type))],
        };
    }

    private static bool IsRequest(Type type) =>
        type.Name.EndsWith("Request", StringComparison.Ordinal);

    /// <summary>The types, and all that their fields hold.</summary>
    private static ImmutableHashSet<Type> Reach(IEnumerable<Type> roots)
    {
        var reached = ImmutableHashSet.CreateBuilder<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (!reached.Add(type) || type.IsEnum)
                continue;
            foreach (var property in type.GetProperties().Where(Field.IsOnTheWire))
            {
                var held = WireType.Held(property.PropertyType);
                if (held.IsEnum || held.GetProperties().Any(Field.IsOnTheWire))
                    open.Push(held);
            }
        }

        return reached.ToImmutable();
    }
}
