using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>Packs a solution folder into the zip that an environment imports, as SolutionPackager does, and takes one apart again.</summary>
public static class SolutionPacker
{
    internal const string ManifestEntry = "solution.xml";
    internal const string CustomizationsEntry = "customizations.xml";
    internal const string ContentTypesEntry = "[Content_Types].xml";

    private const string DataFile = ".data.xml";
    private const string Managed = "1";
    private const string Unmanaged = "0";

    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Packs a folder.</summary>
    /// <param name="folder">The files of the folder.</param>
    /// <param name="dll">The bytes of the plug-in assembly.</param>
    /// <param name="isManaged">Whether the zip is a managed solution.</param>
    /// <returns>The bytes of the zip: the same for the same files, on every machine.</returns>
    /// <exception cref="SolutionException">The folder is not whole, or is one of the other type.</exception>
    public static byte[] Pack(IReadOnlyList<SolutionFile> folder, byte[] dll, bool isManaged)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder = SolutionFile.InOrder(folder);
        var manifest = XmlText.Read(Get(folder, SolutionManifest.Path));
        var customizations = XmlText.Read(Get(folder, CustomizationsFile.Path));
        var assemblies = folder.Where(IsAssembly).Select(XmlText.Read).ToArray();
        if (assemblies.Length != 1) throw new SolutionException($"{PluginAssemblyFile.Folder}: it has {assemblies.Length} files {DataFile}; this packer packs one assembly.");

        var webResources = WebResourceParts.Pack(folder);
        SetType(manifest, isManaged ? Managed : Unmanaged);
        if (webResources.Count > 0) Fill(customizations, CustomizationsFile.WebResources, folder.Where(WebResourceParts.IsDescription).Select(XmlText.Read));
        Fill(customizations, CustomizationsFile.Assemblies, assemblies);
        Fill(customizations, CustomizationsFile.Steps, folder.Where(IsStep).Select(XmlText.Read));

        var files = new List<SolutionFile>
        {
            XmlText.Write(ManifestEntry, manifest),
            XmlText.Write(CustomizationsEntry, customizations),
            new(PathOfDll(assemblies[0]), dll),
        };
        files.AddRange(webResources.Values);

        // Written anew, so that how lines end in a working folder makes no difference.
        files.AddRange(folder.Where(file => !IsPart(file) && !webResources.ContainsKey(file.Path)).Select(file => file.Path.EndsWith(".xml", StringComparison.Ordinal) ? XmlText.Write(file.Path, XmlText.Read(file)) : file));
        files.Add(XmlText.Write(ContentTypesEntry, Types(files)));
        return ZipFiles.Write(SolutionFile.InOrder(files));
    }

    /// <summary>Takes a zip apart into the files of a folder.</summary>
    /// <param name="zip">The bytes of the zip.</param>
    /// <returns>The files, by path; with the dll, which a folder under version control leaves out.</returns>
    /// <exception cref="SolutionException">It is no zip of a solution, it has a part twice, or two of its components would be in one file.</exception>
    public static IReadOnlyList<SolutionFile> Unpack(byte[] zip)
    {
        var entries = ZipFiles.Read(zip);
        if (SolutionFile.InOnePlace(entries).FirstOrDefault() is [var twice, ..]) throw new SolutionException($"{twice.Path}: the zip has the part twice, so what is unpacked may not be what is imported. Do not import it.");
        var customizations = XmlText.Read(Get(entries, CustomizationsEntry));
        var webResources = WebResourceParts.Unpack(customizations, entries);
        var files = new List<SolutionFile> { XmlText.Write(SolutionManifest.Path, XmlText.Read(Get(entries, ManifestEntry))) };
        files.AddRange(Take(customizations, CustomizationsFile.Assemblies).Select(assembly => XmlText.Write(PathOfDll(assembly) + DataFile, assembly)));
        files.AddRange(Take(customizations, CustomizationsFile.Steps).Select(step => XmlText.Write(StepFile.PathOf((string?)step.Attribute("Name") ?? ""), step)));
        files.Add(XmlText.Write(CustomizationsFile.Path, customizations));
        files.AddRange(webResources.SelectMany(resource => resource));
        files.AddRange(entries.Where(entry => entry.Path is not (ManifestEntry or CustomizationsEntry or ContentTypesEntry) && !webResources.Contains(entry.Path)));
        return SolutionFile.InOrder(files);
    }

    private static bool IsAssembly(SolutionFile file) => IsIn(file, PluginAssemblyFile.Folder) && file.Path.EndsWith(DataFile, StringComparison.Ordinal);

    private static bool IsStep(SolutionFile file) => IsIn(file, StepFile.Folder);

    private static bool IsPart(SolutionFile file) => IsIn(file, "Other") || IsAssembly(file) || IsStep(file) || WebResourceParts.IsDescription(file) || file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(SolutionFile file, string folder) => file.Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static SolutionFile Get(IEnumerable<SolutionFile> files, string path) =>
        files.FirstOrDefault(file => file.Path == path) ?? throw new SolutionException($"There is no {path}.");

    private static string PathOfDll(XElement assembly) =>
        (string?)assembly.Element("FileName") is { Length: > 1 } name ? name.TrimStart('/') : throw new SolutionException($"{PluginAssemblyFile.Folder}: the assembly has no FileName, so its dll has no place.");

    private static void SetType(XElement manifest, string type)
    {
        var managed = manifest.Element("SolutionManifest")?.Element("Managed") ?? throw new SolutionException($"{SolutionManifest.Path}: it has no Managed.");
        if (managed.Value != SolutionManifest.Both && managed.Value != type)
            throw new SolutionException($"{SolutionManifest.Path}: Managed is {managed.Value}, so the folder cannot be packed as {(type == Managed ? "managed" : "unmanaged")}. Set it to {SolutionManifest.Both} for both.");
        managed.Value = type;
    }

    private static void Fill(XElement customizations, string name, IEnumerable<XElement> elements)
    {
        var node = customizations.Element(name) ?? throw new SolutionException($"{CustomizationsFile.Path}: the node {name} is missing, so nothing could be put there. Add an empty <{name} />.");
        foreach (var element in elements)
        {
            // Declared by the root already.
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            node.Add(element);
        }
    }

    private static XElement[] Take(XElement customizations, string name)
    {
        var elements = customizations.Element(name)?.Elements().ToArray() ?? [];
        foreach (var element in elements)
        {
            element.Remove();
            element.SetAttributeValue(XmlText.InstanceDeclaration.Name, XmlText.InstanceDeclaration.Value);
        }

        return elements;
    }

    private static XElement Types(IReadOnlyList<SolutionFile> files) => new(
        ContentTypes + "Types",
        files.Select(file => file.Extension).Where(extension => extension.Length > 0).Append("xml").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .Select(extension => Type("Default", new XAttribute("Extension", extension))),
        files.Where(file => file.Extension.Length == 0).Select(file => Type("Override", new XAttribute("PartName", "/" + file.Path))));

    private static XElement Type(string name, XAttribute part) => new(ContentTypes + name, part, new XAttribute("ContentType", "application/octet-stream"));
}
