namespace InteractiveDrama.ProtocolTypes;

/// <summary>Writes the table by which the decoder reads what a server sends.</summary>
internal static class ShapesFile
{
    /// <summary>The file's text.</summary>
    public static string Write(Catalogue catalogue)
    {
        var replies = catalogue.Replies.ToArray();
        var script = new ScriptWriter()
            .Line("import type * as records from \"./records.ts\";")
            .Line()
            .Comment(
                "The fields of each record that a server sends, as `decode` reads them. `name` is text; `name:number`, `name:boolean`, `name:unknown` say what they say; `name:/…` is text that the expression matches, `name:|a|b` one of these words, `name:Record` a record of this table, and `[]` a list of it. A name with `?` may be absent; with `=`, what is absent is the empty value of its type."
            )
            .Line("export const shapes = {");
        foreach (var record in replies)
        {
            script.Line($"  {record.Name}: \"{string.Join(' ', record.Fields.Select(Shape))}\",");
        }

        script
            .Line("};")
            .Line()
            .Comment("What each of them is once it was read.")
            .Line("export interface Decoded {");
        foreach (var record in replies)
            script.Line($"  {record.Name}: records.{record.Name};");
        return script.Line("}").ToString();
    }

    private static string Shape(Field field) =>
        field.Name
        + field.Presence switch
        {
            Presence.Optional => "?",
            Presence.Empty => "=",
            _ => "",
        }
        + field.Type.Shape;
}
