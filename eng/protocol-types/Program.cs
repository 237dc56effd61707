// Writes the protocol's types for TypeScript, sdk/typescript/src/protocol, from its C# records.
// From the repository's root: dotnet run --project eng/protocol-types
using InteractiveDrama.ProtocolTypes;

if (!File.Exists("InteractiveDrama.sln"))
{
    await Console.Error.WriteLineAsync(
        "InteractiveDrama.sln is not here: run this from the repository's root."
    );
    return 3;
}

foreach (var (path, text) in ProtocolFiles.OfTheProtocol())
{
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllTextAsync(path, text);
    Console.WriteLine(path);
}

return 0;
