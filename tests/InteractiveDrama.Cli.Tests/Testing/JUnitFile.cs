using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using InteractiveDrama.Testing;
using Shouldly;

namespace InteractiveDrama.Cli.Tests.Testing;

/// <summary>A JUnit report, read as a build server reads it, and held to the schema.</summary>
internal static class JUnitFile
{
    public static XElement Suite(string file)
    {
        var document = XDocument.Load(file);
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(
            Path.Combine(
                Repository.Root,
                "tests",
                "InteractiveDrama.Cli.Tests",
                "Testing",
                "junit.xsd"
            )
        );
        schemas.Add("", schema);
        var wrong = new List<string>();
        document.Validate(schemas, (_, e) => wrong.Add(e.Message));
        wrong.ShouldBeEmpty();
        var suite = document.Root!.Element("testsuite")!;
        var cases = suite.Elements("testcase").ToList();
        ((int)suite.Attribute("tests")!).ShouldBe(cases.Count);
        ((int)suite.Attribute("failures")!).ShouldBe(
            cases.Count(c => c.Element("failure") != null)
        );
        ((int)suite.Attribute("errors")!).ShouldBe(cases.Count(c => c.Element("error") != null));
        return suite;
    }
}
