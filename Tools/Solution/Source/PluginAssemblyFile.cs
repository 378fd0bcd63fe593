using System;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>
/// The file beside the dll that says which plug-in types it has. An export drops the dots of the assembly's name from the
/// names of folder and file, and a packager finds them by <c>FileName</c>.
/// </summary>
internal static class PluginAssemblyFile
{
    public const string Folder = "PluginAssemblies";

    private const string Sandbox = "2";
    private const string Database = "0";

    public static string DllPath(AssemblyRegistration assembly)
    {
        var name = assembly.Name.Replace(".", "", StringComparison.Ordinal);
        return $"{Folder}/{name}-{Identifiers.OfAssembly(assembly).ToString().ToUpperInvariant()}/{name}.dll";
    }

    public static SolutionFile Create(AssemblyRegistration assembly) => XmlText.Write(DllPath(assembly) + ".data.xml", new XElement(
        "PluginAssembly",
        new XAttribute("FullName", assembly.FullName),
        new XAttribute("PluginAssemblyId", Identifiers.OfAssembly(assembly)),
        new XAttribute("CustomizationLevel", 1),
        XmlText.InstanceDeclaration,
        new XElement("IsolationMode", Sandbox),
        new XElement("SourceType", Database),
        new XElement("IntroducedVersion", SolutionManifest.IntroducedVersion),
        new XElement("FileName", "/" + DllPath(assembly)),
        new XElement("PluginTypes", assembly.Types.Select(type => Create(assembly, type)))));

    private static XElement Create(AssemblyRegistration assembly, PluginTypeRegistration type) => new(
        "PluginType",
        new XAttribute("AssemblyQualifiedName", $"{type.Name}, {assembly.FullName}"),
        new XAttribute("PluginTypeId", Identifiers.OfType(assembly, type.Name)),
        new XAttribute("Name", type.ActivityName ?? type.Name),
        XmlText.Optional("Description", type.Description),
        new XElement("FriendlyName", type.FriendlyName),
        type.WorkflowActivityGroup is { } group ? new XElement("WorkflowActivityGroupName", group) : null);
}
