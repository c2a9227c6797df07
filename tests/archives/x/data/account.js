window.YTD.account.part0 = [
  { "account" : { "email" : "grace@lind.example", "username" : "grace_lind", "accountId" : "1001", "accountDisplayName" : "Grace Lind" } }
]
