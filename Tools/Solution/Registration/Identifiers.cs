using System;
using System.Security.Cryptography;
using System.Text;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>
/// The identifiers of what is deployed: UUIDs of version 5 (RFC 9562, 5.5) of its function, in a namespace of this project.
/// They are the same from build to build and from machine to machine, so that an import updates in place.
/// </summary>
public static class Identifiers
{
    /// <summary>The namespace of this project: the UUID of the URL <c>urn:phonecallctx</c>.</summary>
    public static Guid Project { get; } = OfName(new Guid("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:phonecallctx");

    /// <summary>The identifier of a step: of what runs where and when, not of its name.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The identifier.</returns>
    public static Guid OfStep(StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return OfName(Project, FormattableString.Invariant($"step|{step.PluginTypeName}|{step.Message}|{step.Table}|{(int)step.Stage}|{(step.IsAsynchronous ? 1 : 0)}"));
    }

    /// <summary>The identifier of an image of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="image">The image.</param>
    /// <returns>The identifier.</returns>
    public static Guid OfImage(StepRegistration step, ImageRegistration image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return OfName(Project, $"image|{OfStep(step)}|{image.Name}");
    }

    /// <summary>The identifier of an assembly. Another major or minor version is another assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The identifier.</returns>
    public static Guid OfAssembly(AssemblyRegistration assembly) => OfName(Project, $"assembly|{Family(assembly)}");

    /// <summary>The identifier of a plug-in type of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="typeName">The full name of the class.</param>
    /// <returns>The identifier.</returns>
    public static Guid OfType(AssemblyRegistration assembly, string typeName) => OfName(Project, $"type|{Family(assembly)}|{typeName}");

    /// <summary>The identifier of a web resource.</summary>
    /// <param name="name">The name, such as <c>pcc_/phonecallctx.js</c>.</param>
    /// <returns>The identifier.</returns>
    public static Guid OfWebResource(string name) => OfName(Project, $"webresource|{name}");

    private static string Family(AssemblyRegistration assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return FormattableString.Invariant($"{assembly.Name}|{assembly.Version.Major}.{assembly.Version.Minor}");
    }

    private static Guid OfName(Guid space, string name)
    {
#pragma warning disable CA5350 // The format prescribes SHA-1.
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
