namespace PhoneCallCtx.Plugins.Steps;

/// <summary>The column lists of the steps: exactly the columns that the rules read.</summary>
internal static class StepColumns
{
    public const string State = "statecode,statuscode";

    public const string All = "msdyn_callername,msdyn_callsid,msdyn_fromphone,msdyn_providername,msdyn_tophone," + State;
}
