using System.Text;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Shouldly;

namespace InteractiveDrama.Stories.Tests.Ids;

/// <summary>A story's folder, and <c>drama ids</c> in it.</summary>
internal sealed class IdFolder : IDisposable
{
    private readonly TempFolder folder = new();

    public IdFolder(string ink) => Script = ink;

    public string Path => folder.Path;

    public StoryProject Project => ProjectLoader.Load(folder.Path).Project;

    public string Script
    {
        get => Read("main.ink");
        set => Write("main.ink", value);
    }

    public string Lock
    {
        get => Read(IdLock.FileName);
        set => Write(IdLock.FileName, value);
    }

    public StoryPackage Package => StoryCompiler.Compile(folder.Path).Package.ShouldNotBeNull();

    public string Read(string name) =>
        System.IO.Path.Combine(folder.Path, name) is var path && File.Exists(path)
            ? Encoding.UTF8.GetString(File.ReadAllBytes(path))
            : "";

    public void Write(string name, string text) =>
        File.WriteAllBytes(System.IO.Path.Combine(folder.Path, name), Encoding.UTF8.GetBytes(text));

    public IdPlan Plan() => StoryIds.Plan(Project);

    public IdPlan Run()
    {
        var plan = Plan();
        FileChanges.Write(Project.Files, plan.Changes);
        return plan;
    }

    public void Dispose() => folder.Dispose();
}
