using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;
namespace PhoneCallCtx.Simulator.Queries;
/// <summary>placeholder</summary>
internal static class QueryEngine
{
    public static EntityCollection Run(QueryBase query, IQuerySource source) => throw Faults.Create(Faults.UnsupportedMessage, "queries");
    public static TableDefinition TableOf(QueryBase query) => LocalTables.PhoneCalls;
}
