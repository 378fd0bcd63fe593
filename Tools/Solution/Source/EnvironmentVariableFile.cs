using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>The file of an environment variable: its definition with the default value. A current value is the administrator's to set.</summary>
internal static class EnvironmentVariableFile
{
    public const string Folder = "environmentvariabledefinitions";

    /// <summary>The choice "JSON" of the column type (Microsoft: table reference of environmentvariabledefinition).</summary>
    public const string Json = "100000003";

    public static SolutionFile Create(EnvironmentVariableRegistration variable) => XmlText.Write($"{Folder}/{variable.SchemaName}/environmentvariabledefinition.xml", new XElement(
        "environmentvariabledefinition",
        new XAttribute("schemaname", variable.SchemaName),
        new XElement("defaultvalue", variable.DefaultValue),
        Labels.Create("description", variable.Description),
        Labels.Create("displayname", variable.DisplayName),
        new XElement("introducedversion", SolutionManifest.IntroducedVersion),
        new XElement("iscustomizable", 1),
        new XElement("isrequired", 0),
        new XElement("secretstore", 0),
        new XElement("type", Json)));
}
