using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>A solution zip that a test changes, part by part, before it is checked.</summary>
internal sealed class Draft
{
    private readonly XElement _manifest;

    private Draft(byte[] zip)
    {
        Parts = [.. TestZip.Read(zip)];
        _manifest = Take("solution.xml");
        Customizations = Take("customizations.xml");
    }

    /// <summary>The parts but for the manifest and the customizations.</summary>
    public List<SolutionFile> Parts { get; }

    public XElement Manifest => _manifest.Element("SolutionManifest")!;

    public XElement RootComponents => Manifest.Element("RootComponents")!;

    public XElement Customizations { get; }

    public XElement Assembly => Customizations.Descendants("PluginAssembly").Single();

    public XElement WebResource => Customizations.Descendants("WebResource").First();

    public IReadOnlyList<XElement> Types => Assembly.Descendants("PluginType").ToArray();

    public IReadOnlyList<XElement> Steps => Customizations.Element("SdkMessageProcessingSteps")!.Elements().ToArray();

    /// <summary>The zip of what an assembly declares, with the dll that ships.</summary>
    public static Draft Of(AssemblyRegistration assembly)
    {
        // The dll comes in uncompressed: the tests are many.
        var draft = new Draft(SolutionPacker.Pack(SolutionSource.Create(assembly, Shipped.Version), [], isManaged: false));
        draft.Replace(Shipped.DllPart, Shipped.Dll);
        return draft;
    }

    /// <summary>The only step of its kind in the zip, or the first.</summary>
    public XElement Step(StepRegistration step) => Steps.First(element => (string?)element.Attribute("Name") == step.Name);

    public XElement RootComponent(string type) => RootComponents.Elements().First(component => (string?)component.Attribute("type") == type);

    /// <summary>Changes a part that is XML of its own.</summary>
    public void Edit(string path, Action<XElement> change)
    {
        var root = Parts.At(path).Root();
        change(root);
        Replace(path, root.ToString());
    }

    public void Replace(string path, string text) => Replace(path, Encoding.UTF8.GetBytes(text));

    public void Replace(string path, byte[] content) => Parts[Parts.FindIndex(part => part.Path == path)] = new SolutionFile(path, content);

    public byte[] ToZip() => TestZip.Write([.. Parts, TestZip.File("solution.xml", _manifest.ToString()), TestZip.File("customizations.xml", Customizations.ToString())]);

    private XElement Take(string path)
    {
        var part = Parts.At(path);
        Parts.Remove(part);
        return part.Root();
    }
}
