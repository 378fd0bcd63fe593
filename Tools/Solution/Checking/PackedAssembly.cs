using System;
using System.Collections.Generic;
using System.IO;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>A plug-in assembly of the zip, and its dll.</summary>
internal sealed class PackedAssembly
{
    public PackedAssembly(XElement element, IReadOnlyDictionary<string, SolutionFile> parts)
    {
        Element = element;
        DllPath = (element.Element("FileName")?.Value ?? "").TrimStart('/');
        Dll = parts.GetValueOrDefault(PackedSolution.PartName(DllPath));
        if (Dll is null) return;
        Contents = DllContents.Read(Dll.Content);

        // Others declare their registration in their own way, or not at all.
        if (!IsOurs) return;
        try
        {
            Compilation = Compilation.Read(Dll.Content);
            Declared = AssemblyFile.Read(Dll.Content);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidCastException)
        {
            // A finding of its own reports a dll that is none.
        }
    }

    public XElement Element { get; }

    public string FullName => (string?)Element.Attribute("FullName") ?? "";

    public string DllPath { get; }

    public SolutionFile? Dll { get; }

    /// <summary>The contents of the dll; null when it is missing or none.</summary>
    public DllContents? Contents { get; }

    /// <summary>What the dll of this project declares; null when it is missing or none, and for an assembly of others.</summary>
    public AssemblyRegistration? Declared { get; }

    /// <summary>How the dll of this project was compiled; null when it is missing or none, and for an assembly of others.</summary>
    public Compilation? Compilation { get; }

    /// <summary>Whether it is the plug-in assembly of this project, by its description or its dll.</summary>
    public bool IsOurs => NameOf(FullName) == SolutionIdentity.AssemblyName || Contents?.Name == SolutionIdentity.AssemblyName;

    public IEnumerable<XElement> Types => Element.Elements("PluginTypes").Elements("PluginType");

    /// <summary>The class of a plug-in type: its name without that of the assembly.</summary>
    public static string ClassOf(XElement type) => ClassOf((string?)type.Attribute("AssemblyQualifiedName") ?? "");

    public static string ClassOf(string qualifiedName) => qualifiedName.Split(',', 2)[0];

    /// <summary>The simple name of an assembly: its full name up to the first comma.</summary>
    public static string NameOf(string fullName) => fullName.Split(',', 2)[0].Trim();
}
