using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>The identity and the references of the dll, read from its metadata.</summary>
public class ShippedAssemblyTests : IDisposable
{
    /// <summary>.NET Framework's public key tokens: of the runtime, of its libraries, and of those shared with Silverlight and WCF.</summary>
    private static readonly string[] FrameworkTokens = ["b77a5c561934e089", "b03f5f7f11d50a3a"];

    private const string MicrosoftSdkToken = "31bf3856ad364e35";

    private readonly PEReader _file = new(File.OpenRead(typeof(ValidateOnCreate).Assembly.Location));
    private readonly MetadataReader _metadata;

    public ShippedAssemblyTests() => _metadata = _file.GetMetadataReader();

    [Fact]
    public void The_dll_is_built_for_NET_Framework_4_6_2()
    {
        var frameworks =
            from handle in _metadata.GetAssemblyDefinition().GetCustomAttributes()
            let attribute = _metadata.GetCustomAttribute(handle)
            where attribute.Constructor.Kind == HandleKind.MemberReference
            let type = _metadata.GetTypeReference((TypeReferenceHandle)_metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
            where _metadata.GetString(type.Name) == "TargetFrameworkAttribute"
            select ReadText(attribute);
        frameworks.Should().Equal(".NETFramework,Version=v4.6.2");

        string? ReadText(CustomAttribute attribute)
        {
            var value = _metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            return value.ReadSerializedString();
        }
    }

    /// <summary>Dataverse takes 16 MB; docs/deploy.md says this.</summary>
    [Fact]
    public void The_dll_is_smaller_than_a_megabyte() => new FileInfo(typeof(ValidateOnCreate).Assembly.Location).Length.Should().BeLessThan(1_000_000);

    [Fact]
    public void The_dll_is_signed_with_a_strong_name_of_2048_bits()
    {
        var definition = _metadata.GetAssemblyDefinition();
        definition.Flags.Should().HaveFlag(System.Reflection.AssemblyFlags.PublicKey);
        _metadata.GetBlobBytes(definition.PublicKey).Length.Should().Be(16 + 4 + 4 + 4 + 4 + 256, "a public key blob has a header and 256 bytes of modulus");
        _file.PEHeaders.CorHeader!.Flags.Should().HaveFlag(CorFlags.StrongNameSigned);

        // A public-signed or delay-signed file has zeros in place of the signature.
        var signature = _file.PEHeaders.CorHeader.StrongNameSignatureDirectory;
        signature.Size.Should().Be(256);
        _file.GetSectionData(signature.RelativeVirtualAddress).GetContent(0, signature.Size).Should().Contain(value => value != 0);
    }

    [Fact]
    public void The_dll_keeps_its_name_and_its_major_and_minor_version()
    {
        var definition = _metadata.GetAssemblyDefinition();
        _metadata.GetString(definition.Name).Should().Be("PhoneCallCtx.Plugins");
        (definition.Version.Major, definition.Version.Minor).Should().Be((1, 0));
    }

    [Fact]
    public void The_dll_refers_to_NET_Framework_and_the_SDK_only()
    {
        var references = _metadata.AssemblyReferences.Select(handle => _metadata.GetAssemblyReference(handle)).ToArray();
        references.Should().NotBeEmpty();
        references.Should().AllSatisfy(reference =>
        {
            var name = _metadata.GetString(reference.Name);
            var token = Convert.ToHexString(_metadata.GetBlobBytes(reference.PublicKeyOrToken)).ToLowerInvariant();
            if (name is "Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy" or "Microsoft.Xrm.Sdk.Workflow")
            {
                token.Should().Be(MicrosoftSdkToken, name);
                reference.Version.Should().Be(new Version(9, 0, 0, 0), name);
            }
            else
            {
                (name is "mscorlib" || name.StartsWith("System", StringComparison.Ordinal)).Should().BeTrue(name);
                (FrameworkTokens.Contains(token) || (name == "System.Activities" && token == MicrosoftSdkToken)).Should().BeTrue($"{name} {token}");
                reference.Version.Should().Be(new Version(4, 0, 0, 0), name);
            }
        });
    }

    [Fact]
    public void The_dll_refers_to_the_real_identity_of_the_SDK() => _metadata.AssemblyReferences
        .Select(handle => _metadata.GetAssemblyReference(handle).GetAssemblyName().FullName)
        .Should().Contain("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35");

    [Fact]
    public void The_dll_contains_no_path_and_no_debug_data_of_the_build_machine() =>
        _file.ReadDebugDirectory().Select(entry => entry.Type).Should().NotContain([DebugDirectoryEntryType.CodeView, DebugDirectoryEntryType.EmbeddedPortablePdb]);

    [Fact]
    public void Rules_phones_table_and_languages_use_no_type_of_the_SDK()
    {
        foreach (var type in typeof(ValidateOnCreate).Assembly.GetTypes().Where(IsEvaluation))
        {
            var named = type.GetMembers((System.Reflection.BindingFlags)(-1) & ~System.Reflection.BindingFlags.FlattenHierarchy)
                .OfType<System.Reflection.MethodBase>()
                .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType))
                .Concat(type.GetFields((System.Reflection.BindingFlags)(-1)).Select(field => field.FieldType))
                .Concat(type.GetInterfaces())
                .Append(type.BaseType ?? typeof(object));
            named.Should().NotContain(used => used.Namespace != null && used.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal), type.FullName);
        }

        // The early-bound class is a row of the SDK. No rule uses it.
        static bool IsEvaluation(Type type) => type.Namespace is { } space && space != "PhoneCallCtx.Plugins.Table.EarlyBound"
            && Array.Exists(["Rules", "Phones", "Table", "Languages", "Settings"], name => (space + ".").StartsWith($"PhoneCallCtx.Plugins.{name}.", StringComparison.Ordinal))
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    [Fact]
    public void Each_namespace_uses_only_the_namespaces_that_its_arrows_allow()
    {
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Steps"] = ["Pipeline", "Registration", "Table"],
            ["Apis"] = ["Pipeline", "Registration", "Table", "Rules", "Phones", "Languages", "Settings"],
            ["Activities"] = ["Pipeline", "Registration", "Table", "Rules", "Phones", "Languages", "Settings"],
            ["Pipeline"] = ["Settings", "Languages", "Rules", "Phones", "Table"],
            ["Settings"] = ["Languages", "Rules", "Phones", "Table"],
            ["Languages"] = ["Rules"],
            ["Rules"] = ["Phones", "Table"],
            ["Phones"] = [],
            ["Table"] = [],
            ["Registration"] = [],
        };
        var arrows = NamespaceArrows.Read(typeof(ValidateOnCreate).Assembly.Location, "PhoneCallCtx.Plugins", depth: 1);
        arrows.Namespaces.Should().BeEquivalentTo(known.Keys);
        arrows.UsedBy("Apis").Should().Contain(["Pipeline", "Rules", "Registration"]);
        foreach (var name in arrows.Namespaces)
        {
            arrows.UsedBy(name).Should().BeSubsetOf(known[name], "that is what {0} may know", name);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }
}
