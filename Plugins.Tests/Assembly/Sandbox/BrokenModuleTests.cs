using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>Each rule of the sandbox finds a module that breaks it.</summary>
public class BrokenModuleTests
{
    /// <summary>For each shape, by its index in the list: how to add it to a module.</summary>
    private static readonly Action<ModuleDefinition, TypeDefinition>[] Breaks =
    [
        (module, _) => module.Attributes |= ModuleAttributes.Required32Bit,
        (module, type) =>
        {
            var file = new ModuleReference("kernel32");
            module.ModuleReferences.Add(file);
            type.Methods.Add(new MethodDefinition("Beep", MethodAttributes.Static | MethodAttributes.PInvokeImpl, module.TypeSystem.Void) { PInvokeInfo = new PInvokeInfo(PInvokeAttributes.CallConvWinapi, "Beep", file) });
        },
        (module, _) => module.ModuleReferences.Add(new ModuleReference("kernel32")),
        (module, type) => type.Fields.Add(new FieldDefinition("field", FieldAttributes.Private, new PointerType(module.TypeSystem.Byte))),
        (module, type) => BrokenModule.Method(module, type).Body.Instructions.Insert(0, Instruction.Create(OpCodes.Localloc)),
        (module, type) =>
        {
            var right = new SecurityAttribute(BrokenModule.Type(module, "System.Security.Permissions.SecurityPermissionAttribute"));
            var declaration = new SecurityDeclaration(SecurityAction.Assert);
            declaration.SecurityAttributes.Add(right);
            type.SecurityDeclarations.Add(declaration);
        },
        (module, type) => BrokenModule.Method(module, type, "Finalize", MethodAttributes.Family | MethodAttributes.Virtual),
        (module, type) => type.Events.Add(new EventDefinition("Happened", EventAttributes.None, module.TypeSystem.Object) { AddMethod = BrokenModule.Method(module, type, "add_Happened", MethodAttributes.Public | MethodAttributes.Static) }),
        (module, type) => BrokenModule.Method(module, type).IsSynchronized = true,
        (module, _) => BrokenModule.Method(module, module.Types.Single(type => type.Name == "<Module>"), ".cctor", MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName),
        (module, type) => type.Fields.Add(new FieldDefinition("count", FieldAttributes.Static, module.TypeSystem.Int32)),
    ];

    public static TheoryData<string> Symbols => [.. ForbiddenSymbols.Pairs.Select(pair => pair.Symbol)];

    public static TheoryData<int> Shapes => [.. Enumerable.Range(0, ForbiddenShape.All.Count)];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void A_call_of_a_banned_symbol_is_found(string symbol)
    {
        using var module = Using(symbol);
        ReasonsIn(module).Should().Equal(ForbiddenSymbols.Pairs.Single(pair => pair.Symbol == symbol).Reason);
    }

    [Theory]
    [InlineData("System.Environment", "Exit")]
    [InlineData("System.Environment", "get_CurrentManagedThreadId")]
    public void A_hand_written_use_of_a_compiler_symbol_is_found(string type, string member)
    {
        using var module = BrokenModule.Calling(type, member);
        ReasonsIn(module).Should().ContainSingle();
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.Threading.Thread")]
    [InlineData("System.Net.Http.HttpClient")]
    public void A_field_of_a_banned_type_is_found(string type)
    {
        using var module = BrokenModule.Holding(type);
        ReasonsIn(module).Should().ContainSingle();
    }

    [Theory]
    [InlineData("System.IO.MemoryStream", "ToArray")]
    [InlineData("System.Type", "get_FullName")]
    [InlineData("System.Object", "GetType")]
    [InlineData("System.Netting.Hook", "Throw")]
    [InlineData("Microsoft.Xrm.Sdk.IOrganizationService", "Retrieve")]
    [InlineData("Microsoft.Xrm.Sdk.Query.ColumnSet", ".ctor", "System.String")]
    public void An_allowed_use_is_not_found(string type, string member, params string[] parameters)
    {
        using var module = BrokenModule.Calling(type, member, parameters);
        ReasonsIn(module).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_module_with_a_banned_shape_is_found(int shape)
    {
        Breaks.Should().HaveSameCount(ForbiddenShape.All);
        using var sound = BrokenModule.With((module, type) => BrokenModule.Method(module, type));
        ForbiddenShape.All[shape].Find(sound).Should().BeEmpty();
        using var broken = BrokenModule.With(Breaks[shape]);
        ForbiddenShape.All[shape].Find(broken).Should().ContainSingle(ForbiddenShape.All[shape].Name);
    }

    [Fact]
    public void A_lock_is_found()
    {
        using var module = BrokenModule.Calling("System.Threading.Monitor", "Enter");
        ForbiddenShape.All.Single(shape => shape.Name == "no method locks").Find(module).Should().NotBeEmpty();
    }

    private static IEnumerable<string> ReasonsIn(ModuleDefinition module) =>
        ForbiddenSymbols.All.Where(forbidden => CodeUse.Of(module).Any(use => Array.Exists(forbidden.Symbols, use.IsForbiddenBy))).Select(forbidden => forbidden.Reason);

    private static ModuleDefinition Using(string symbol)
    {
        var name = symbol[2..].Split('(')[0];
        var dot = name.LastIndexOf('.');
        var parameters = symbol.EndsWith(')') ? symbol[(symbol.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',') : [];
        return symbol[0] switch
        {
            'N' => BrokenModule.Calling(name + ".Below.Type", "Member"),
            'T' => BrokenModule.Calling(name, "Member"),
            'P' => BrokenModule.Calling(name[..dot], "get_" + name[(dot + 1)..]),
            _ => BrokenModule.Calling(name[..dot], name[(dot + 1)..].Replace('#', '.'), parameters),
        };
    }
}
