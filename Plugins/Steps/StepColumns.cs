namespace PhoneCallCtx.Plugins.Steps;

/// <summary>The column lists of the steps: exactly the columns that the rules read, as tests verify.</summary>
internal static class StepColumns
{
    public const string State = "statecode,statuscode";

    public const string Phones = "msdyn_fromphone,msdyn_tophone";

    public const string All =
        "importsequencenumber,msdyn_callername,msdyn_callsid,msdyn_fromphone,msdyn_ismicrosoftteamsphonenumber,msdyn_liveworkitemid," +
        "msdyn_providername,msdyn_tophone,overriddencreatedon,ownerid," + State + ",timezoneruleversionnumber,utcconversiontimezonecode";
}
