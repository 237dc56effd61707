namespace InteractiveDrama.ProtocolTypes;

/// <summary>Writes the records as interfaces and the enums as unions of words.</summary>
internal static class RecordsFile
{
    /// <summary>The file's text.</summary>
    public static string Write(Catalogue catalogue, Documentation docs)
    {
        var script = new ScriptWriter();
        if (
            catalogue
                .Records.SelectMany(record => record.Fields)
                .Any(field => field.Type.Script == Spelling.Code)
        )
            script.Line($"import type {{ {Spelling.Code} }} from \"./names.ts\";");
        foreach (var type in catalogue.Enums)
            Union(script, type, docs);
        foreach (var record in catalogue.Records)
            Interface(script, record, docs);
        return script.ToString();
    }

    private static void Union(ScriptWriter script, Type type, Documentation docs)
    {
        var words = WireType.Words(type).ToArray();
        script.Line().Comment(docs.Summary(type)).Line($"export type {Spelling.Of(type)} =");
        foreach (var (member, word) in words)
        {
            var end = word == words[^1].Word ? ";" : "";
            script.Comment(docs.Summary(member), "  ").Line($"  | \"{word}\"{end}");
        }
    }

    private static void Interface(ScriptWriter script, Record record, Documentation docs)
    {
        script.Line().Comment(docs.Summary(record.Type)).Line($"export interface {record.Name} {{");
        foreach (var field in record.Fields)
        {
            script
                .Comment(docs.Summary(field.Property), "  ")
                .Line($"  readonly {field.Name}{TypeOf(field, record.IsSentByClients)};");
        }

        script.Line("}");
    }

    private static string TypeOf(Field field, bool isSentByClients)
    {
        var type = field.Type.Script;
        return field.Presence switch
        {
            Presence.Optional when type == "unknown" => "?: unknown",
            // What a client leaves out it may as well call null; what it reads is never null.
            Presence.Optional when isSentByClients => $"?: {type} | null | undefined",
            Presence.Optional => $"?: {type} | undefined",
            Presence.Empty when isSentByClients => $"?: {type} | undefined",
            _ => $": {type}",
        };
    }
}
