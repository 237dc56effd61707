using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Texts by number, for the writer. They are never changed or removed.</summary>
internal sealed class NameTable(Statements statements)
{
    private readonly Dictionary<string, long> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> texts = [];

    /// <summary>The number of a text; a new text gets one.</summary>
    public long Of(string text)
    {
        if (ids.TryGetValue(text, out var known))
        {
            return known;
        }
        var id =
            statements
                .Sql("SELECT Id FROM Names WHERE Text = $text")
                .With("$text", text)
                .ExecuteScalar()
            ?? statements
                .Sql("INSERT INTO Names (Text) VALUES ($text) RETURNING Id")
                .With("$text", text)
                .ExecuteScalar();
        Remember((long)id!, text);
        return (long)id!;
    }

    /// <summary>The text of a number.</summary>
    public string Text(long id)
    {
        if (texts.TryGetValue(id, out var known))
        {
            return known;
        }
        var text = (string)
            statements
                .Sql("SELECT Text FROM Names WHERE Id = $id")
                .With("$id", id)
                .ExecuteScalar()!;
        Remember(id, text);
        return text;
    }

    /// <summary>Forgets what it remembers; the file holds it.</summary>
    public void Clear()
    {
        ids.Clear();
        texts.Clear();
    }

    private void Remember(long id, string text)
    {
        ids[text] = id;
        texts[id] = text;
    }
}
