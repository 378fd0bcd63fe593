namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Portuguese of Brazil.</summary>
internal sealed class PortugueseOfBrazilWords : ExplanationWords
{
    public PortugueseOfBrazilWords()
        : base("pt-BR")
    {
        Add("Heading.General", "Todas as solicitações");
        Add("Heading.ReadOnly", "Colunas que o Dataverse gerencia");

        Add("Mode.Enforce", "Uma solicitação que viola uma regra é rejeitada.");
        Add("Mode.Audit", "Nenhuma solicitação é rejeitada. Uma violação é apenas anotada no log de rastreamento, e nenhum número é reescrito.");
        Add("Mode.Off", "As regras estão desativadas. Nenhuma solicitação é verificada, e nenhum número é reescrito.");
        Add("ApplicationUsers.Same", "O mesmo vale para solicitações de usuários do aplicativo, como integrações.");
        Add("ApplicationUsers.Audit", "Solicitações de usuários do aplicativo, como integrações, não são rejeitadas. Suas violações são apenas anotadas no log de rastreamento, e seus números não são reescritos.");
        Add("Unchanged.Skipped", "Um valor enviado de novo sem alteração não é verificado.");
        Add("Unchanged.Evaluated", "Um valor é verificado mesmo quando é enviado de novo sem alteração.");
        Add("Effect.Trace", "Uma violação desta regra é apenas anotada no log de rastreamento.");
        Add("Effect.Off", "Esta regra está desativada.");

        Add("Optional", "A coluna pode ficar vazia.");
        Add("NeverEmptied", "A coluna não pode ser esvaziada.");
        Add("PCC001", "O texto tem no máximo {limit} caracteres.");
        Add("PCC002.Text", "O valor é um texto (String).");
        Add("PCC002.Choice", "O valor é uma das opções da coluna (OptionSetValue).");
        Add("PCC002.Integer", "O valor é um número inteiro (Int32).");
        Add("PCC002.Boolean", "O valor é true ou false (Boolean).");
        Add("PCC002.DateTime", "O valor é uma data com hora (DateTime).");
        Add("PCC002.Lookup", "O valor é uma referência a um registro (EntityReference).");
        Add("PCC003", "O texto pode ser exibido em uma única linha. Quebras de linha, tabulações e outros caracteres de controle não são permitidos.");
        Add("PCC003.Direction", "Caracteres que mudam a ordem de exibição do texto não são permitidos.");
        Add("PCC004", "O número está no intervalo de {minimum} a {maximum}.");
        Add("PCC005", "O registro pertence a uma destas tabelas: {targets}.");
        Add("PCC006", "A coluna é obrigatória. Um novo registro tem um valor nela, e ninguém pode esvaziá-la.");
        Add("PCC007", "O Dataverse gerencia estas colunas e descarta o que uma solicitação informa para elas: {columns}.");
        Add("PCC201", "O status é um destes valores: {options}.");
        Add("PCC202", "A razão do status é um destes valores: {options}.");
        Add("PCC203", "Com o status {state}, a razão do status é um destes valores: {allowed}.");
        Add("PCC205.Allowed", "O status pode mudar de {from} para {to}.");
        Add("PCC205.NotAllowed", "O status não pode mudar de {from} para {to}.");
        Add("PCC206", "Enquanto o status for {state}, a coluna só pode ser alterada em uma solicitação que também altere o status para {active}.");
        Add("PCC301", "Depois de preenchida, a coluna não pode ser alterada.");

        Add("Level.plausible", "Um número de telefone só precisa ter a forma de um número de telefone.");
        Add("Level.possible", "Um número de telefone com + tem um código de país conhecido e um comprimento usado em seu país.");
        Add("Level.valid", "Um número de telefone pertence ao plano de numeração de seu país.");
        Add("Level.e164", "Um número de telefone pertence ao plano de numeração de seu país e está escrito no formato internacional (E.164).");
        Add("Level.Rewritten", "Um número de telefone pertence ao plano de numeração de seu país. Qualquer notação é aceita.");
        Add("DefaultRegion", "Um número de telefone sem código de país é lido como um número desta região: {region}.");
        Add("DefaultRegion.ShapeAlone", "Um número de telefone sem código de país só precisa ter a forma de um número de telefone.");
        Add("DefaultRegion.None", "Um número de telefone sem código de país não é aceito.");
        Add("Regions", "Só números de telefone destas regiões são aceitos: {regions}.");
        Add("Types", "Só números de telefone destes tipos são aceitos: {types}.");
        Add("AllNumbers", "Números de telefone de todas as regiões e de todos os tipos são aceitos.");
        Add("NoEffect", "No nível {level}, estas configurações não têm efeito: {settings}.");
        Add("Forms.Accepted", "Além de números de telefone, estas formas são aceitas: {forms}.");
        Add("Forms.NotAccepted", "Estas formas não são aceitas: {forms}.");
        Add("WithheldWords", "Estas palavras também designam um número oculto: {words}.");
        Add("Normalized", "Os números de telefone são reescritos no formato E.164 antes de serem salvos.");
        Add("NotNormalized", "Os números de telefone são salvos como são enviados.");

        Add("Form.withheld", "número oculto");
        Add("Form.sip", "endereço SIP");
        Add("Form.tel", "endereço tel");
        Add("Form.short", "número curto");
        Add("Form.extension", "ramal");
        Add("Form.vanity", "número com letras");
        Add("Form.nonGeographic", "número sem país");
    }
}
