using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>Symbols that the code of the plug-in never names, and why. The build fails on the same list, BannedSymbols.txt.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Symbols">
/// In the form of documentation comments: N: a namespace and the ones below it, T: a type, P: a property, M: a method; without
/// parameters all methods of that name.
/// </param>
internal sealed record ForbiddenSymbols(string Reason, params string[] Symbols)
{
    /// <summary>The symbols that the sandbox denies (Microsoft: "Plug-in isolation, trusts, and statistics") or the solution checker rejects.</summary>
    public static IReadOnlyList<ForbiddenSymbols> All { get; } =
    [
        new(
            "the sandbox has no file system",
            "T:System.IO.BufferedStream", "T:System.IO.Directory", "T:System.IO.DirectoryInfo", "T:System.IO.DriveInfo", "T:System.IO.File", "T:System.IO.FileInfo", "T:System.IO.FileStream",
            "T:System.IO.FileSystemInfo", "T:System.IO.FileSystemWatcher", "T:System.IO.Path", "T:System.IO.StreamReader", "T:System.IO.StreamWriter", "T:System.IO.UnmanagedMemoryStream",
            "N:System.IO.IsolatedStorage", "N:System.IO.MemoryMappedFiles", "N:System.IO.Pipes", "N:System.IO.Ports", "N:System.IO.Compression", "P:System.Reflection.Assembly.CodeBase",
            "P:System.Reflection.Assembly.Location", "M:System.Reflection.Assembly.GetFile", "M:System.Reflection.Assembly.GetFiles"),
        new("the sandbox has no registry", "N:Microsoft.Win32"),
        new("the sandbox starts and watches no process", "T:System.Diagnostics.FileVersionInfo", "T:System.Diagnostics.PerformanceCounter", "T:System.Diagnostics.PerformanceCounterCategory",
            "T:System.Diagnostics.Process", "T:System.Diagnostics.ProcessModule", "T:System.Diagnostics.ProcessStartInfo", "T:System.Diagnostics.ProcessThread", "N:System.Diagnostics.PerformanceData", "N:System.Management"),
        new("the sandbox has no event log, and nobody listens: a plug-in logs through ITracingService", "T:System.Console", "T:System.Diagnostics.Debug", "T:System.Diagnostics.Debugger",
            "T:System.Diagnostics.EventLog", "T:System.Diagnostics.Trace", "T:System.Diagnostics.TraceSource", "T:System.Diagnostics.TraceListener", "N:System.Diagnostics.Eventing", "N:System.Diagnostics.Tracing"),
        new("the environment of a worker is not the plug-in's", "T:System.Environment", "T:System.GC", "N:System.Configuration", "N:System.Runtime.Caching"),
        new("the culture of a worker's threads is not the plug-in's", "P:System.Globalization.CultureInfo.CurrentCulture", "P:System.Globalization.CultureInfo.CurrentUICulture",
            "P:System.Globalization.CultureInfo.DefaultThreadCurrentCulture", "P:System.Globalization.CultureInfo.DefaultThreadCurrentUICulture"),
        new("a plug-in runs on the thread that it is called on, and waits for no other", "N:System.Threading", "N:System.Timers", "T:System.ThreadStaticAttribute",
            "T:System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "T:System.Runtime.CompilerServices.AsyncVoidMethodBuilder", "T:System.Runtime.CompilerServices.TaskAwaiter",
            "T:System.Linq.ParallelEnumerable", "T:System.Collections.Concurrent.BlockingCollection`1"),
        new("the plug-in calls nobody outside: a phone number stays where it is", "N:System.Net", "N:System.Web", "N:System.ServiceModel.Channels", "N:System.ServiceModel.Description",
            "T:System.ServiceModel.ClientBase`1", "T:System.ServiceModel.ChannelFactory", "T:System.ServiceModel.ChannelFactory`1", "N:System.Data", "N:System.Messaging", "N:System.DirectoryServices"),
        new("the sandbox makes no code at run time", "N:System.Reflection.Emit", "N:System.Linq.Expressions", "T:System.CodeDom.Compiler.CodeDomProvider", "N:Microsoft.CSharp"),
        new("the domain of the sandbox is not the plug-in's", "T:System.AppDomain", "T:System.AppDomainManager", "T:System.AppDomainSetup", "T:System.MarshalByRefObject", "N:System.Runtime.Remoting", "N:System.Security.Policy"),
        new("a plug-in loads no assembly", "M:System.Reflection.Assembly.Load", "M:System.Reflection.Assembly.LoadFile", "M:System.Reflection.Assembly.LoadFrom", "M:System.Reflection.Assembly.LoadModule",
            "M:System.Reflection.Assembly.LoadWithPartialName", "M:System.Reflection.Assembly.ReflectionOnlyLoad", "M:System.Reflection.Assembly.ReflectionOnlyLoadFrom", "M:System.Reflection.Assembly.UnsafeLoadFrom"),
        new("the sandbox grants no reflection on what is not public, and the plug-in needs none",
            "T:System.Activator", "T:System.Reflection.Binder", "T:System.Reflection.BindingFlags", "T:System.Reflection.ConstructorInfo", "T:System.Reflection.EventInfo", "T:System.Reflection.FieldInfo",
            "T:System.Reflection.MethodBase", "T:System.Reflection.MethodInfo", "T:System.Reflection.Module", "T:System.Reflection.PropertyInfo", "T:System.Reflection.TypeInfo",
            "M:System.Reflection.Assembly.CreateInstance", "M:System.Reflection.Assembly.GetType", "M:System.Reflection.Assembly.GetTypes", "M:System.Type.FindMembers", "M:System.Type.GetConstructor",
            "M:System.Type.GetConstructors", "M:System.Type.GetEvent", "M:System.Type.GetEvents", "M:System.Type.GetField", "M:System.Type.GetFields", "M:System.Type.GetMember", "M:System.Type.GetMembers",
            "M:System.Type.GetMethod", "M:System.Type.GetMethods", "M:System.Type.GetNestedType", "M:System.Type.GetNestedTypes", "M:System.Type.GetProperties", "M:System.Type.GetProperty",
            "M:System.Type.GetType", "M:System.Type.GetTypeFromCLSID", "M:System.Type.GetTypeFromProgID", "M:System.Type.InvokeMember", "M:System.Delegate.CreateDelegate", "M:System.Delegate.DynamicInvoke"),
        new("native code does not run in the sandbox", "N:System.Runtime.InteropServices", "T:System.Security.SuppressUnmanagedCodeSecurityAttribute", "T:System.Security.UnverifiableCodeAttribute",
            "T:System.IntPtr", "T:System.UIntPtr", "T:System.TypedReference", "T:System.ArgIterator"),
        new("the plug-in asks for no rights, and keeps no secrets", "N:System.Security.AccessControl", "N:System.Security.Cryptography", "N:System.Security.Permissions", "N:System.Security.Principal"),
        new("a deserializer that makes any type which its text names is a way in", "N:System.Runtime.Serialization.Formatters",
            "T:System.Runtime.Serialization.NetDataContractSerializer", "T:System.Runtime.Serialization.FormatterServices"),
        new("the plug-in reads what it is given and what it asks for by name, and writes nothing but Target and answers", "M:Microsoft.Xrm.Sdk.IOrganizationService.Associate",
            "M:Microsoft.Xrm.Sdk.IOrganizationService.Create", "M:Microsoft.Xrm.Sdk.IOrganizationService.Delete", "M:Microsoft.Xrm.Sdk.IOrganizationService.Disassociate",
            "M:Microsoft.Xrm.Sdk.IOrganizationService.Execute", "M:Microsoft.Xrm.Sdk.IOrganizationService.Update", "T:Microsoft.Xrm.Sdk.Client.OrganizationServiceContext"),
        new("il-avoid-batch-plugin, il-avoid-specialized-update-ops, il-avoid-crm2011-depr-message, il-avoid-unpub-metadata: the plug-in sends no request", "N:Microsoft.Xrm.Sdk.Messages",
            "N:Microsoft.Crm.Sdk.Messages", "N:Microsoft.Xrm.Sdk.Metadata", "T:Microsoft.Xrm.Sdk.OrganizationRequest"),
        new("il-specify-column: a query names its columns", "M:Microsoft.Xrm.Sdk.Query.ColumnSet.#ctor(System.Boolean)", "P:Microsoft.Xrm.Sdk.Query.ColumnSet.AllColumns", "T:Microsoft.Xrm.Sdk.Query.FetchExpression"),
    ];

    /// <summary>The symbols with their reasons.</summary>
    public static IEnumerable<(string Symbol, string Reason)> Pairs => All.SelectMany(forbidden => forbidden.Symbols.Select(symbol => (symbol, forbidden.Reason)));

    /// <summary>Whether a symbol bans a type with all its members.</summary>
    public static bool ForbidsType(string symbol, string type) => symbol[0] switch
    {
        'N' => type.StartsWith(symbol[2..] + ".", StringComparison.Ordinal),
        'T' => type == symbol[2..] || type.StartsWith(symbol[2..] + "/", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a symbol bans a member of a type, alone or with the type.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="type">The full name of the type.</param>
    /// <param name="member">The name of the member in metadata.</param>
    /// <param name="parameters">The full names of the types of its parameters, with commas.</param>
    public static bool ForbidsMember(string symbol, string type, string member, string parameters)
    {
        if (ForbidsType(symbol, type)) return true;
        var own = $"{type}.{member.Replace('.', '#')}";
        return symbol[0] switch
        {
            'M' => symbol.EndsWith(')') ? symbol[2..] == $"{own}({parameters})" : symbol[2..] == own,
            'P' => own == Accessor(symbol[2..], "get_") || own == Accessor(symbol[2..], "set_"),
            _ => false,
        };
    }

    private static string Accessor(string property, string prefix) => property.Insert(property.LastIndexOf('.') + 1, prefix);
}
