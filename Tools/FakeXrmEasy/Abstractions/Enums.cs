namespace FakeXrmEasy.Abstractions.Enums
{
    public enum FakeXrmEasyLicense
    {
        RPL_1_5 = 0,
        NonCommercial = 1,
        Commercial = 2,
    }
}

namespace FakeXrmEasy.Abstractions.Plugins.Enums
{
    public enum ProcessingStepImageType
    {
        PreImage = 0,
        PostImage = 1,
        Both = 2,
    }

    public enum ProcessingStepMode
    {
        Synchronous = 0,
        Asynchronous = 1,
    }

    public enum ProcessingStepStage
    {
        Prevalidation = 10,
        Preoperation = 20,
        MainOperation = 30,
        Postoperation = 40,
    }
}
