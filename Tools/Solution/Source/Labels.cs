using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Source;

/// <summary>A text with its labels by language.</summary>
internal static class Labels
{
    public static XElement Create(string name, string text) => new(
        name,
        new XAttribute("default", text),
        new XElement("label", new XAttribute("description", text), new XAttribute("languagecode", SolutionIdentity.Language)));
}
