using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What docs/forms.md says to enter is what the form script has.</summary>
public class FormsPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(SourceTree.PathOf("docs", "forms.md"));

    private static readonly string Script = File.ReadAllText(SourceTree.PathOf("Package", "WebResources", "pcc_", "phonecallctx.js"));

    [Fact]
    public void The_XML_names_the_web_resource_and_a_function_of_it()
    {
        var form = XElement.Parse(string.Join('\n', Lines.SkipWhile(line => line != "```xml").Skip(1).TakeWhile(line => line != "```")));
        form.Descendants("Library").Attributes("name").Select(name => name.Value).Should().Equal(SolutionIdentity.FormScript);
        var handler = form.Descendants("Handler").Should().ContainSingle().Subject;
        ((string?)handler.Attribute("libraryName")).Should().Be(SolutionIdentity.FormScript);
        ((string?)handler.Attribute("functionName")).Should().Be("PhoneCallCtx.onLoad");
        ((string?)handler.Attribute("passExecutionContext")).Should().Be("true");
        form.Descendants().Attributes().Where(attribute => attribute.Name.LocalName.EndsWith("UniqueId", StringComparison.Ordinal)).Select(attribute => Guid.Parse(attribute.Value)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_function_that_the_page_names_is_in_the_script()
    {
        var named = Regex.Matches(string.Join('\n', Lines), @"PhoneCallCtx\.(?<name>[a-z]\w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
        named.Should().BeEquivalentTo("onLoad", "onChange", "onSave").And.OnlyContain(name => Script.Contains(name + ":()=>", StringComparison.Ordinal));
    }

    public static TheoryData<string> Drawings => [.. Directory.EnumerateFiles(SourceTree.PathOf("docs", "pictures"), "*.svg").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_says_that_it_is_one_and_has_a_description(string name)
    {
        var drawing = XElement.Load(SourceTree.PathOf("docs", "pictures", name));
        drawing.Elements().Select(element => element.Name.LocalName).Take(2).Should().Equal("title", "desc");
        Texts(drawing).Should().Contain("Drawing, not a screenshot");
        Lines.Should().Contain(line => line.EndsWith($"](pictures/{name})", StringComparison.Ordinal));

        static IEnumerable<string> Texts(XElement drawing) => drawing.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
    }
}
