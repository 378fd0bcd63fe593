#:property PublishAot=false
#:property NuGetLockFilePath=
#:property RestorePackagesWithLockFile=false
#:package Mono.Cecil

// Removes the nullability annotations from assemblies, because the real SDK has none. oblivious.sh runs it:
//   dotnet run eng/Oblivious.cs -- FILE...
using System;
using System.IO;
using Mono.Cecil;

foreach (var path in args)
{
    using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(path)));
    Strip(module);
    foreach (var type in module.GetTypes())
    {
        Strip(type);
        foreach (var implementation in type.Interfaces) Strip(implementation);
        foreach (var field in type.Fields) Strip(field);
        foreach (var property in type.Properties) Strip(property);
        StripGeneric(type);
        foreach (var method in type.Methods)
        {
            Strip(method);
            Strip(method.MethodReturnType);
            foreach (var parameter in method.Parameters) Strip(parameter);
            StripGeneric(method);
        }
    }

    module.Write(path);
}

static void StripGeneric(IGenericParameterProvider definition)
{
    foreach (var parameter in definition.GenericParameters)
    {
        Strip(parameter);
        foreach (var constraint in parameter.Constraints) Strip(constraint);
    }
}

static void Strip(ICustomAttributeProvider provider)
{
    for (var i = provider.CustomAttributes.Count - 1; i >= 0; i--)
    {
        var type = provider.CustomAttributes[i].AttributeType;
        if (type.Namespace == "System.Diagnostics.CodeAnalysis" || type.Name.StartsWith("Nullable", StringComparison.Ordinal)) provider.CustomAttributes.RemoveAt(i);
    }
}
