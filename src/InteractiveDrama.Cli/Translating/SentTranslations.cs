using System.Text;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Translating;

/// <summary>Reads a file that a translator sent, whichever of the two forms it has.</summary>
internal static class SentTranslations
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static TranslationFile Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException(
                $"There is no file '{path}': give the translations as XLIFF 2 or CSV."
            );
        if (new FileInfo(path).Length > TranslationFile.MostBytes)
            throw new StoryFileException(
                $"'{path}' is larger than {TranslationFile.MostBytes / (1024 * 1024)} MB, too large for translations."
            );
        var text = Text(path);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<")
            ? XliffReader.Read(text, path)
            : CsvTranslations.Read(text, path);
    }

    private static string Text(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            throw new StoryFileException($"'{path}' is not UTF-8 text; save it as UTF-8.");
        }
    }
}
