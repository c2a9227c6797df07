window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "id_str" : "1720000000000000001", "created_at" : "Wed Nov 01 12:30:05 +0000 2023",
      "full_text" : "@ada_writes @bela Well said.", "display_text_range" : [ "18", "28" ],
      "in_reply_to_status_id_str" : "1719999999999999999", "in_reply_to_user_id_str" : "2001", "in_reply_to_screen_name" : "ada_writes",
      "entities" : { "user_mentions" : [
        { "name" : "Ada Nowak", "screen_name" : "ada_writes", "indices" : [ "0", "11" ], "id_str" : "2001" },
        { "name" : "Béla", "screen_name" : "bela", "indices" : [ "12", "17" ], "id_str" : "2002" }
      ], "urls" : [ ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1720000000000000002", "created_at" : "Thu Nov 02 12:30:05 +0000 2023",
      "full_text" : "RT @noor: A garden is a slow argument.", "display_text_range" : [ "0", "38" ],
      "entities" : { "user_mentions" : [ { "name" : "Noor", "screen_name" : "noor", "indices" : [ "3", "8" ], "id_str" : "2003" } ], "urls" : [ ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1720000000000000003", "created_at" : "Fri Nov 03 12:30:05 +0000 2023",
      "full_text" : "Read this, and ask @bela about it https://t.co/x", "display_text_range" : [ "0", "48" ],
      "entities" : { "user_mentions" : [ { "name" : "Béla", "screen_name" : "bela", "indices" : [ "19", "24" ], "id_str" : "2002" } ],
        "urls" : [ { "url" : "https://t.co/x", "expanded_url" : "https://twitter.com/cleo/status/1719000000000000000", "indices" : [ "34", "48" ] } ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1720000000000000004", "created_at" : "Fri Nov 03 12:31:05 +0000 2023", "full_text" : "And another thing.",
      "in_reply_to_status_id_str" : "1720000000000000003", "in_reply_to_user_id_str" : "1001", "in_reply_to_screen_name" : "grace_lind",
      "entities" : { }
    }
  },
  { "tweet" : { "id_str" : "1720000000000000005", "created_at" : "sometime", "full_text" : "?" } },
  { "tweet" : { "id_str" : 7 } }
]
