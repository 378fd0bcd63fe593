using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>Reads solution files with nothing of the packer.</summary>
internal static class Xml
{
    public static XElement Root(this SolutionFile file)
    {
        using var bytes = new MemoryStream(file.Content);
        return XElement.Load(bytes);
    }

    public static SolutionFile At(this IEnumerable<SolutionFile> files, string path) => files.Single(file => file.Path == path);

    public static IReadOnlyList<SolutionFile> In(this IEnumerable<SolutionFile> files, string folder) => files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray();

    public static IEnumerable<string> Children(this XElement element) => element.Elements().Select(child => child.Name.LocalName);

    public static string Text(this XElement element, string name) => element.Element(name)?.Value ?? "";

    public static string Label(this XElement element, string name)
    {
        var text = (string)element.Element(name)!.Attribute("default")!;
        element.Element(name)!.Element("label")!.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}").Should().Equal($"description={text}", "languagecode=1033");
        return text;
    }
}
