using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>
/// Verifies that an assembly has the sizes that it states. The reader of assemblies makes room for as many parameters, arguments
/// and bytes as a file states, and a few bytes can state billions.
/// </summary>
internal static class StatedSizes
{
    /// <summary>Verifies the sizes.</summary>
    /// <exception cref="InvalidDataException">Something is stated to be larger than the file.</exception>
    public static void Check(byte[] content)
    {
        using var image = new PEReader(new MemoryStream(content));
        foreach (var entry in image.PEHeaders.PEHeader is { DebugTableDirectory.Size: > 0 } ? image.ReadDebugDirectory() : []) Require((long)entry.DataPointer + entry.DataSize <= content.Length);
        if (!image.HasMetadata) return;

        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.MethodDefinitions) CheckSignature(metadata.GetBlobReader(metadata.GetMethodDefinition(handle).Signature));
        foreach (var handle in metadata.MemberReferences) CheckSignature(metadata.GetBlobReader(metadata.GetMemberReference(handle).Signature));
    }

    /// <summary>A method has no more parameters than its signature has bytes (ECMA-335, II.23.2.1).</summary>
    private static void CheckSignature(BlobReader signature)
    {
        if (signature.Length == 0) return;
        var header = signature.ReadSignatureHeader();
        if (header.Kind is SignatureKind.Field or SignatureKind.Property) return;
        if (header.IsGeneric) Require(signature.ReadCompressedInteger() <= signature.RemainingBytes);
        Require(signature.ReadCompressedInteger() <= signature.RemainingBytes);
    }

    private static void Require(bool isThere)
    {
        if (!isThere) throw new InvalidDataException("The assembly states to have more than the file has.");
    }
}
